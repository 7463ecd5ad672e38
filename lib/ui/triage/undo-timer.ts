import { type ReadonlySignal, signal } from '@preact/signals';

/** Runs something later; the returned function calls it off. */
export type After = (ms: number, run: () => void) => () => void;

const UNDO_MS = 10_000;

export interface UndoTimer<T> {
  /** What can be undone at this moment. */
  offered: ReadonlySignal<T | null>;
  offer: (what: T) => void;
  withdraw: () => void;
  /** Stops the clock while the user is at the button, since a control must not vanish from under a hand. */
  hold: () => void;
  release: () => void;
}

/** Offers one thing to undo for ten seconds; a newer offer replaces it. */
export function undoTimer<T>(after: After): UndoTimer<T> {
  const offered = signal<T | null>(null);
  let stop = (): void => {};
  const withdraw = (): void => {
    stop();
    offered.value = null;
  };
  const release = (): void => {
    stop();
    if (offered.value !== null) stop = after(UNDO_MS, withdraw);
  };
  return {
    offered,
    offer(what) {
      offered.value = what;
      release();
    },
    withdraw,
    hold: () => stop(),
    release,
  };
}
