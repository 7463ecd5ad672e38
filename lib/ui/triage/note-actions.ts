import { oneTask } from './one-task.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** As much as the background takes. */
const LONGEST_NOTE = 4000;

/** Notes of the open request, and taking back anything that was done to it. */
export function noteActions(state: TriageState, { call }: Pick<TriageDeps, 'call'>, readAgain: () => Promise<void>) {
  const leadKey = (): string | undefined => state.lead.value?.feed.leadKey;

  /** Whether it was kept; what is too long or empty is not. */
  async function addNote(words: string): Promise<boolean> {
    const [key, text] = [leadKey(), words.trim()];
    if (key === undefined || text === '' || text.length > LONGEST_NOTE) return false;
    let kept = false;
    await oneTask(state, 'act', async () => {
      await call('triage.act', { leadKeys: [key], act: { act: 'note', text } });
      kept = true;
      await readAgain();
    });
    return kept;
  }

  /** One act of the open request. What several were done together, is taken back of this one alone. */
  const takeBack = (at: string): Promise<void> =>
    oneTask(state, 'undo', async () => {
      const key = leadKey();
      if (key === undefined) return;
      await call('triage.undo', { at, leadKeys: [key] });
      if (state.undo.offered.value?.at === at) state.undo.withdraw();
      state.done.value = state.done.value.filter((one) => one.at !== at);
      await readAgain();
    });

  return { addNote, takeBack };
}
