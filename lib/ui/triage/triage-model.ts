import { createModel, effect } from '@preact/signals';
import { actActions } from './act-actions.ts';
import { fillActions } from './fill-actions.ts';
import { listActions } from './list-actions.ts';
import { screenActions } from './screen-actions.ts';
import type { TriageDeps } from './triage-deps.ts';
import { triageState } from './triage-state.ts';

/** The popup: the list of unanswered requests, one of them open, what was done to it, and the page it was filled into. */
export const TriageModel = createModel((deps: TriageDeps) => {
  const { undo, ...state } = triageState(deps);
  const list = listActions({ ...state, undo }, deps);
  const filling = fillActions({ ...state, undo }, deps);

  effect(() => deps.onChange(() => void list.refresh()));

  return {
    ...state,
    undoOffer: undo.offered,
    holdUndo: undo.hold,
    releaseUndo: undo.release,
    ...list,
    ...screenActions({ ...state, undo }),
    ...actActions({ ...state, undo }, deps, list.refresh),
    ...filling,
    start: () => Promise.all([list.refresh(), filling.resume()]),
  };
});

export type Triage = InstanceType<typeof TriageModel>;
