import { errorCode } from '../error-code.ts';
import type { TriageState, TriageTask } from './triage-state.ts';

/** One task at a time: a second click while the first is under way does nothing. A failure becomes data. */
export async function oneTask(state: TriageState, task: TriageTask, work: () => Promise<void>): Promise<void> {
  if (state.busy.value) return;
  state.busy.value = task;
  state.failure.value = null;
  try {
    await work();
  } catch (error) {
    state.failure.value = { during: task, code: errorCode(error) };
  } finally {
    state.busy.value = null;
  }
}
