import { i18n } from '#i18n';
import type { TriageList } from '../../lib/rpc/contract.ts';
import { feedMarkings } from '../../lib/ui/triage/feed-marks.ts';
import { feedState } from '../../lib/ui/triage/feed-state.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { AllAnswered } from './all-answered.tsx';
import { FirstRun } from './first-run.tsx';
import { LastFill } from './last-fill.tsx';
import { LeadList } from './lead-list.tsx';
import { NoFeed } from './no-feed.tsx';

interface Props {
  model: Triage;
  list: TriageList;
  onSetup: () => void;
}

/** The requests that wait, or why there are none. */
export function ListScreen({ model, list, onSetup }: Props) {
  const feed = feedState(list.connections);
  const focus = model.focusRow.value !== null;
  if (!list.leads.length) {
    if (feed.kind === 'none' && !list.held.visit && !list.held.unknown && !list.held.private) {
      return (
        <FirstRun loading={model.busy.value === 'sample'} onSample={() => void model.loadSample()} onSetup={onSetup} />
      );
    }
    if (feed.kind === 'none' || feed.kind === 'sample') return <NoFeed focus={focus} onSetup={onSetup} />;
    return <AllAnswered state={QUIET[feed.kind]} focus={focus} />;
  }
  const samples = list.connections.filter(({ connection }) => connection.mode === 'sample');
  return (
    <>
      {feed.kind === 'none' && <p class="note">{i18n.t('requests.noFeed')}</p>}
      {model.report.value?.undoable && <LastFill onShow={model.showReport} />}
      <LeadList
        leads={list.leads}
        more={list.more}
        now={model.clock.value}
        feeds={feedMarkings(list.connections)}
        samples={new Set(samples.map(({ connection }) => connection.id))}
        focusRow={model.focusRow.value}
        onOpen={model.open}
        onMore={() => void model.showMore()}
      />
    </>
  );
}

/** Why there is nothing to answer. */
const QUIET = { trouble: 'stale', paused: 'paused', waiting: 'waiting', busy: 'done', good: 'done' } as const;
