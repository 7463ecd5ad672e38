import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { TriagePage } from '../../lib/rpc/contract.ts';
import { feedMarkings } from '../../lib/ui/triage/feed-marks.ts';
import { feedState } from '../../lib/ui/triage/feed-state.ts';
import { isNarrowed } from '../../lib/ui/triage/query-parts.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { EmptyBox, FirstRun, LastFill, SelectionHead } from './later-screens.ts';
import { LeadList } from './list/lead-list.tsx';
import type { RowOutcome } from './list/lead-row.tsx';
import { ListHead } from './list/list-head.tsx';

interface Props {
  model: Triage;
  page: TriagePage;
  onSetup: () => void;
}

/** Nothing was ever here: no feed, no sample, and nothing held. */
export function isFirstRun({ lines, held, connections, boxes }: TriagePage): boolean {
  const nothing = !lines.length && !held.visit && !held.unknown && !held.private;
  return nothing && feedState(connections).kind === 'none' && boxes.waiting + boxes.snoozed + boxes.prospects === 0;
}

/** The requests of a box, or why there are none. */
export function ListScreen({ model, page, onSetup }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const query = model.query.value;
  const selected = model.selected.value;
  const feed = feedState(page.connections);
  if (isFirstRun(page) && query.box === 'waiting' && !isNarrowed(query)) {
    return (
      <FirstRun.View
        loading={model.busy.value === 'sample'}
        onSample={() => void model.loadSample()}
        onSetup={onSetup}
      />
    );
  }
  return (
    <section
      id="box-panel"
      class="list"
      role="tabpanel"
      aria-labelledby={`box-${query.box}`}
      aria-busy={model.searching.value}
    >
      {feed.kind === 'none' && page.lines.length > 0 && <p class="note">{i18n.t('requests.noFeed')}</p>}
      {model.report.value?.undoable && <LastFill.View onShow={() => void model.showReport()} />}
      {selected.size > 0 ? (
        <SelectionHead.View
          selected={selected.size}
          total={page.total}
          most={model.selectedMost.value}
          busy={model.busy.value !== null}
          heading={heading}
          onAll={() => void model.selectAll()}
          onClear={model.clearSelection}
          onExport={model.openExport}
        />
      ) : (
        page.lines.length > 0 && <ListHead page={page} query={query} heading={heading} onExport={model.openExport} />
      )}
      {page.lines.length > 0 ? (
        <Rows model={model} page={page} heading={heading} />
      ) : (
        <EmptyBox.View
          query={query}
          feed={feed.kind}
          focus={model.focusRow.value !== null}
          onWiden={() => void model.widen()}
          onWaiting={() => void model.setBox('waiting')}
          onSetup={onSetup}
        />
      )}
    </section>
  );
}

function Rows({
  model,
  page,
  heading,
}: Pick<Props, 'model' | 'page'> & { heading: RefObject<HTMLHeadingElement | null> }) {
  const { connections } = page;
  const feeds = useMemo(() => feedMarkings(connections), [connections]);
  const samples = useMemo(
    () =>
      new Set(connections.filter(({ connection }) => connection.mode === 'sample').map((view) => view.connection.id)),
    [connections],
  );
  // The same functions every time: a row that has not changed is not drawn again.
  const on = useMemo(() => rowEvents(model), [model]);
  return (
    <LeadList
      page={page}
      feeds={feeds}
      samples={samples}
      heading={heading}
      focusRow={model.focusRow.value}
      cursor={model.cursor.value}
      openLead={model.screen.value === 'list' ? null : (model.lead.value?.feed.leadKey ?? null)}
      selected={model.selected.value}
      now={model.clock.value}
      {...on}
    />
  );
}

const rowEvents = (model: Triage) => ({
  onOpen: (leadKey: string): void => void model.open(leadKey),
  onFocus: model.rowFocused,
  onFocused: model.focused,
  onMore: (): void => void model.showMore(),
  onSelect: (leadKey: string, extend: boolean): void =>
    extend ? model.extendTo(leadKey) : model.toggleSelected(leadKey),
  onOutcome(leadKey: string, outcome: RowOutcome): void {
    const subject = model.only(leadKey);
    if (outcome === 'answer') void model.act({ act: 'answer' }, subject);
    else model.openMenu(outcome, subject);
  },
});
