import type { TriagePage } from '../../../lib/rpc/contract.ts';
import type { Triage } from '../../../lib/ui/triage/triage-model.ts';
import { BoxTabs } from './box-tabs.tsx';
import { FindBar } from './find-bar.tsx';

/** Where is looked, and for what: it stays in sight while the list scrolls. */
export function Finder({ model, page }: { model: Triage; page: TriagePage }) {
  return (
    <div class="finder">
      <BoxTabs box={model.query.value.box} counts={page.boxes} onChoose={(box) => void model.setBox(box)} />
      <FindBar
        query={model.query.value}
        toSearch={model.toSearch.value}
        connections={page.connections}
        onSearch={(words) => void model.search(words)}
        onToggle={(part) => void model.toggle(part)}
        onWiden={() => void model.widen()}
        onFilters={model.openFilters}
        onViews={model.openViews}
        onLeave={() => model.goTo(model.cursor.value ?? page.lines[0]?.leadKey ?? null)}
      />
    </div>
  );
}
