/**
 * Keeps a transaction going while something else is awaited: it ends with the first moment in which nothing is asked of it, so
 * something always is. And only in the moment of one of its answers may anything be asked of it: whoever comes back to it waits
 * for its turn.
 */
export class Hold {
  readonly #guard: IDBObjectStore;
  #waiting: (() => void)[] = [];
  #released = false;

  /** `guard` is a store of the transaction with next to nothing in it. */
  constructor(guard: IDBObjectStore) {
    this.#guard = guard;
    this.#ask();
  }

  /** To be awaited right before something is asked of the transaction. Never comes where that has failed: its `done` tells. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** The transaction may end. */
  release(): void {
    this.#released = true;
  }

  #ask(): void {
    this.#guard.get('guard').addEventListener('success', () => {
      const next = this.#waiting;
      this.#waiting = [];
      for (const resolve of next) resolve();
      if (!this.#released) this.#ask();
    });
  }
}
