import { useLanguage } from '../language.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { ExportDialog } from './later-screens.ts';
import { FiltersSheet } from './find/filters-sheet.tsx';
import { partWords } from './find/part-words.ts';
import { ViewsSheet } from './find/views-sheet.tsx';
import { MeanwhileSheet } from './colleagues/meanwhile-sheet.tsx';
import { HelpSheet } from './help-sheet.tsx';
import { BulkPreview } from './outcomes/bulk-preview.tsx';
import { OutcomeMenu } from './outcomes/outcome-menu.tsx';

interface Props {
  model: Triage;
  onSetup: () => void;
  onShortcuts?: (() => void) | undefined;
}

/** What opens over the list or a request, one at a time. */
export function Overlays({ model, onSetup, onShortcuts }: Props) {
  const language = useLanguage();
  const [menu, bulk, overlay] = [model.menu.value, model.bulk.value, model.overlay.value];
  const page = model.list.value;
  if (model.meanwhile.value)
    return <MeanwhileSheet news={model.meanwhile.value} now={model.clock.value} onEnd={model.afterMeanwhile} />;
  if (menu) return <OutcomeMenu model={model} menu={menu} />;
  if (bulk) {
    return (
      <BulkPreview
        plan={bulk}
        now={model.clock.value}
        busy={model.busy.value !== null}
        onRun={() => void model.runBulk()}
        onClose={model.closeMenu}
      />
    );
  }
  if (overlay === 'help') return <HelpSheet onShortcuts={onShortcuts} onClose={model.closeMenu} />;
  if (!page) return null;
  const find = { query: model.query.value, words: partWords(page.connections, language), onClose: model.closeMenu };
  if (overlay === 'export') {
    const selected = [...model.selected.value];
    return (
      <ExportDialog.View
        what={selected.length > 0 ? { leadKeys: selected } : { query: model.query.value }}
        count={selected.length > 0 ? selected.length : page.total.more ? null : page.total.count}
        call={model.call}
        onClose={model.closeMenu}
      />
    );
  }
  if (overlay === 'filters') {
    return (
      <FiltersSheet
        {...find}
        facets={model.facets.value}
        hasMine={page.settings.mine.length > 0}
        onLoad={model.openedFilters}
        onToggle={(part) => void model.toggle(part)}
        onWiden={() => void model.widen()}
        onSetup={onSetup}
      />
    );
  }
  if (overlay === 'views') {
    return (
      <ViewsSheet
        {...find}
        views={page.views}
        busy={model.busy.value !== null}
        onChoose={(view) => void model.choose(view)}
        onSave={(name) => void model.saveView(name)}
        onRename={(id, name) => void model.renameView(id, name)}
        onDelete={(id) => void model.deleteView(id)}
      />
    );
  }
  return null;
}
