import { batch } from '@preact/signals';
import type { FillPlan, PlannedControl } from '../../domain/lead/fill-plan.ts';
import { isMappedType } from '../../domain/profile/mapped-types.ts';
import type { Meaning } from '../../domain/profile/profile.ts';
import { oneTask } from './one-task.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Looking at what a fill would do, and correcting it. */
export function previewActions(state: TriageState, { call }: Pick<TriageDeps, 'call'>) {
  let asked = 0;

  /** Answers may overtake each other; an older plan must not replace a newer one. */
  async function take(question: Promise<FillPlan>, along: () => void = () => {}): Promise<void> {
    const turn = ++asked;
    const plan = await question;
    batch(() => {
      if (turn === asked) state.plan.value = plan;
      along();
    });
  }

  /** The form in front, and the request of the preview. */
  function previewed() {
    const [plan, target] = [state.plan.value, state.target.value];
    return plan && target && { leadKey: plan.leadKey, ...target };
  }

  function show(plan: FillPlan, editing: number | null = null): void {
    asked += 1;
    batch(() => {
      state.plan.value = plan;
      state.editing.value = editing;
      state.picked.value = editing;
      state.corrected.value = new Set();
      state.remembered.value = null;
      state.takenBack.value = false;
      state.screen.value = 'preview';
    });
  }

  /** Something stored has changed: perhaps what is known of this site, in another window. */
  async function renew(): Promise<void> {
    const target = previewed();
    if (state.screen.value !== 'preview' || state.busy.value || !target) return;
    // The plan that is shown is good enough; whatever is wrong will be said when it is to be filled.
    await take(call('prefill.plan', target)).catch(() => {});
  }

  const teach = (ref: number, ask: (target: NonNullable<ReturnType<typeof previewed>>) => Promise<FillPlan>) =>
    oneTask(state, 'correct', async () => {
      const target = previewed();
      if (!target) return;
      await take(ask(target), () => {
        state.editing.value = null;
        state.picked.value = null;
        state.corrected.value = new Set([...state.corrected.value, ref]);
        state.remembered.value = ref;
      });
    });

  return {
    show,
    renew,
    correct: (ref: number, lesson: Meaning | 'auto') =>
      teach(ref, (target) => call('prefill.correct', { ...target, ref, lesson })),
    mapValue: ({ ref, type, value }: PlannedControl, to: string) =>
      teach(ref, (target) => {
        if (!type || !isMappedType(type)) throw new TypeError(`values of ${type} have no words of their own`);
        return call('prefill.mapValue', { ...target, type, from: value, to });
      }),
    edit: (ref: number | null): void =>
      batch(() => {
        state.editing.value = ref;
        state.remembered.value = null;
      }),
  };
}

export type Previewing = ReturnType<typeof previewActions>;
