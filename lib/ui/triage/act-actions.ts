import { batch } from '@preact/signals';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import type { TriageAct } from '../../domain/triage/triage.ts';
import { oneTask } from './one-task.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Answered, declined, and both undone. */
export function actActions(state: TriageState, { call }: TriageDeps, refresh: () => Promise<void>) {
  const act = (kind: TriageAct): Promise<void> =>
    oneTask(state, 'act', async () => {
      const lead = state.lead.value;
      // Of one that was seen to before, an undo would take back what was done then.
      if (!lead || lead.triage.status !== 'new') return;
      await call('triage.act', { leadKey: lead.feed.leadKey, act: kind });
      batch(() => {
        takeOut(state, lead);
        state.undo.offer({ act: kind, lead });
      });
      await refresh();
    });

  const undoAct = (): Promise<void> =>
    oneTask(state, 'undo', async () => {
      const offer = state.undo.offered.value;
      if (!offer) return;
      const { leadKey } = offer.lead.feed;
      await call('triage.undo', { leadKey });
      state.undo.withdraw();
      await refresh();
      state.focusRow.value = leadKey;
    });

  return { act, undoAct };
}

/** Back to the list without the request; the focus goes to the one that moved up into its place. */
function takeOut(state: TriageState, { feed: { leadKey } }: StoredLead): void {
  const leads = state.list.value?.leads ?? [];
  const at = leads.findIndex(({ feed }) => feed.leadKey === leadKey);
  const rest = leads.filter(({ feed }) => feed.leadKey !== leadKey);
  if (state.list.value) state.list.value = { ...state.list.value, leads: rest };
  state.focusRow.value = rest[Math.min(at, rest.length - 1)]?.feed.leadKey ?? '';
  state.lead.value = null;
  state.trail.value = [];
  state.screen.value = 'list';
}
