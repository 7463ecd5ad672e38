/** How far a download, or a reading of what is stored, has got. */
export interface Progress {
  bytes: number;
  records: number;
}

/** Often enough to be seen moving; each telling makes every open page ask again. */
const TELL_MS = 1000;

export interface Work {
  addBytes(bytes: number): void;
  addRecords(records: number): void;
  end(): void;
}

/**
 * What is under way, by connection. In memory only: what a closing browser cut off is under way again as soon as it is
 * taken up.
 */
export class ProgressBoard {
  readonly #running = new Map<string, Progress>();
  readonly #tell: () => void;
  readonly #now: () => number;
  #toldAt = -Infinity;

  constructor(tell: () => void, now: () => number = () => performance.now()) {
    this.#tell = tell;
    this.#now = now;
  }

  of(connectionId: string): Progress | null {
    const progress = this.#running.get(connectionId);
    return progress ? { ...progress } : null;
  }

  /** Whether nothing is. */
  get idle(): boolean {
    return this.#running.size === 0;
  }

  begin(connectionId: string): Work {
    const progress: Progress = { bytes: 0, records: 0 };
    this.#running.set(connectionId, progress);
    const add = (what: keyof Progress, count: number): void => {
      progress[what] += count;
      if (this.#now() - this.#toldAt < TELL_MS) return;
      this.#toldAt = this.#now();
      this.#tell();
    };
    return {
      addBytes: (bytes) => add('bytes', bytes),
      addRecords: (records) => add('records', records),
      end: () => {
        // Another work on the same connection may have begun by now.
        if (this.#running.get(connectionId) === progress) this.#running.delete(connectionId);
      },
    };
  }
}
