import type { Output } from '../../rpc/contract.ts';
import { errorCode } from '../error-code.ts';
import type { TeamState, TeamTask } from './team-state.ts';

/** One thing at a time, begun within the click: a browser asks for a permission only then. */
export async function teamWork(state: TeamState, task: TeamTask, work: () => Promise<void>): Promise<void> {
  if (state.task.peek() !== null) return;
  state.task.value = task;
  state.problem.value = null;
  try {
    await work();
  } catch (error) {
    state.problem.value = { during: task, kind: 'failed', code: errorCode(error) };
  } finally {
    state.task.value = null;
  }
}

/** Whether it was done; why not is shown. */
export function isDone(state: TeamState, during: TeamTask, answer: Output<'team.create'>): boolean {
  if (!answer.ok) state.problem.value = { during, kind: 'refused', why: answer.why };
  return answer.ok;
}
