import { batch, computed, untracked } from '@preact/signals';
import { newestAnswer } from '../newest-answer.ts';
import { oneTask } from './one-task.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** The other requests of a buyer, and the way from one to another and back. */
export function relatedActions(state: TriageState, { call }: Pick<TriageDeps, 'call'>) {
  const open = computed(() => state.lead.value?.feed.leadKey ?? null);

  const lookForRelated = newestAnswer(
    async () => (open.value === null ? null : call('triage.related', { leadKey: open.value })),
    (related) => {
      state.related.value = related;
    },
    // The request is there, and what belongs to it can be asked for again.
    () => {},
  );

  /** For an effect: whatever way a request is opened by, and once only while it is open. */
  function follow(): void {
    const leadKey = open.value;
    untracked(() => {
      if (state.related.value?.leadKey !== leadKey) state.related.value = null;
      if (leadKey !== null) void lookForRelated();
    });
  }

  const openRelated = (leadKey: string): Promise<void> =>
    oneTask(state, 'open', async () => {
      const lead = await call('triage.read', { leadKey });
      const [from, related] = [state.lead.value, state.related.value];
      batch(() => {
        if (from) state.trail.value = [...state.trail.value, { lead: from, related }];
        state.focusRelated.value = null;
        state.lead.value = lead;
      });
      // As for any request that is opened: the menu and the shortcut fill in this one.
      void call('prefill.choose', { leadKey }).catch(() => {});
    });

  /** Back to the request that this one was opened from; false when it was opened from the list. */
  function backAlongTrail(): boolean {
    const step = state.trail.value.at(-1);
    if (!step) return false;
    batch(() => {
      state.trail.value = state.trail.value.slice(0, -1);
      state.focusRelated.value = open.value;
      state.related.value = step.related;
      state.lead.value = step.lead;
    });
    void call('prefill.choose', { leadKey: step.lead.feed.leadKey }).catch(() => {});
    return true;
  }

  return { follow, lookForRelated, openRelated, backAlongTrail };
}

export type Related = ReturnType<typeof relatedActions>;
