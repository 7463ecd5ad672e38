import { oneTask } from './one-task.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** What the person had put right. An empty value takes it back. */
export function correctActions(state: TriageState, { call }: TriageDeps) {
  const putRight = (field: string, value: string): Promise<void> =>
    oneTask(state, 'put-right', async () => {
      const leadKey = state.lead.value?.feed.leadKey;
      if (leadKey === undefined) return;
      const lead = await call('lead.correct', { leadKey, field, value });
      if (state.lead.value?.feed.leadKey === leadKey) state.lead.value = lead;
    });
  return { putRight };
}
