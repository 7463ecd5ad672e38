import { oneTask } from './one-task.ts';
import type { Pointing } from './point-actions.ts';
import type { FillTarget } from './triage-deps.ts';
import type { TriageState, TriageTask } from './triage-state.ts';

/** A task that needs the page in front. Whoever waits there for the user to point at a field is called off. */
export const onPage =
  (state: TriageState, { stopPointing }: Pointing) =>
  (task: TriageTask, work: (target: FillTarget) => Promise<void>): Promise<void> =>
    oneTask(state, task, async () => {
      stopPointing();
      if (state.target.value) await work(state.target.value);
      else state.failure.value = { during: task, code: 'page-forbidden' };
    });

export type OnPage = ReturnType<typeof onPage>;
