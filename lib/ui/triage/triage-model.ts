import { createModel, effect } from '@preact/signals';
import { oneAtATime } from '../one-at-a-time.ts';
import { actActions } from './act-actions.ts';
import { composingWith } from './composing.ts';
import { findActions } from './find-actions.ts';
import { laterActions } from './later-actions.ts';
import { listActions } from './list-actions.ts';
import { outcomeActions } from './outcome-actions.ts';
import { rowActions } from './row-actions.ts';
import type { TriageDeps } from './triage-deps.ts';
import { triageState } from './triage-state.ts';
import { undoActions } from './undo-actions.ts';

/**
 * The popup and the side panel: the list of requests, one of them open, what was done to it, and the page
 * that it is filled into. What the list does not need is in `open-actions.ts`, whose code comes after it.
 */
export const TriageModel = createModel((deps: TriageDeps) => {
  const all = triageState(deps);
  const { undo, ...state } = all;
  const list = listActions(all, deps);
  const rows = rowActions(all, deps);
  const acting = actActions(all, deps, list);
  const undoing = undoActions(all, deps, list);
  const { lookAgain, begin, stop, ...opened } = laterActions(all, deps, { act: acting.act, refresh: list.refresh });

  const follow = oneAtATime(list.refresh);
  function lookAround(): void {
    void follow();
    void undoing.followHistory();
    lookAgain();
  }
  effect(() => deps.onChange(lookAround));
  effect(() => stop);

  return {
    ...state,
    call: deps.call,
    composing: composingWith(all, deps),
    undoOffer: undo.offered,
    holdUndo: undo.hold,
    releaseUndo: undo.release,
    dismissFailure: (): void => void (state.failure.value = null),
    ...list,
    ...rows,
    ...findActions(all, list, rows),
    ...acting,
    ...undoing,
    ...outcomeActions(all, acting.subject, opened.findOriginals),
    ...opened,
    async start(): Promise<void> {
      // Asking may start the background, and loading reads files: neither shall take its time from what can be drawn at once.
      if (await list.showFirst()) await deps.painted();
      await Promise.all([list.refresh(), begin()]);
    },
  };
});

export type Triage = InstanceType<typeof TriageModel>;
