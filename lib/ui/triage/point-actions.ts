import { errorCode } from '../error-code.ts';
import type { Previewing } from './preview-actions.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Teaching by pointing: the user presses a field in the page, and its correction opens here. */
export function pointActions(state: TriageState, { call }: Pick<TriageDeps, 'call'>, { show }: Previewing) {
  let turn = 0;

  function stopPointing(): void {
    turn += 1;
    state.pointing.value = false;
  }

  async function point(): Promise<void> {
    const [target, plan] = [state.target.value, state.plan.value];
    if (state.pointing.value || !target || !plan) return;
    const mine = ++turn;
    state.pointing.value = true;
    state.failure.value = null;
    state.editing.value = null;
    try {
      const ref = await pressed(target, () => mine === turn);
      if (ref === null) return;
      const now = await call('prefill.plan', { leadKey: plan.leadKey, ...target });
      if (mine !== turn) return;
      const corrected = state.corrected.value;
      show(now, ref);
      state.corrected.value = corrected;
    } catch (error) {
      if (mine === turn) state.failure.value = { during: 'point', code: errorCode(error) };
    } finally {
      if (mine === turn) stopPointing();
    }
  }

  /** Each question waits a while only, since a background that waits for long is put to sleep; so it is asked again. */
  async function pressed(
    { tabId, origin }: { tabId: number; origin: string },
    wanted: () => boolean,
  ): Promise<number | null> {
    while (wanted()) {
      const { ref } = await call('prefill.point', { tabId, origin });
      if (ref !== null && wanted()) return ref;
    }
    return null;
  }

  return { point, stopPointing };
}

export type Pointing = ReturnType<typeof pointActions>;
