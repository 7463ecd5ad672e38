export interface Pacing {
  /** From the first change to the work. */
  soonMs: number;
  /** From the end of one work to the next. */
  paceMs: number;
  after: (ms: number, then: () => void) => void;
  failed: (error: unknown) => void;
}

/** Work that follows changes: many of them are one work, and one that comes during it is followed by another. */
export function paced(work: () => Promise<void>, { soonMs, paceMs, after, failed }: Pacing): () => void {
  let [waiting, busy, again] = [false, false, false];
  const start = (ms: number): void => {
    waiting = true;
    after(ms, () => {
      waiting = false;
      void go();
    });
  };
  async function go(): Promise<void> {
    [busy, again] = [true, false];
    await work().catch(failed);
    busy = false;
    if (again) start(paceMs);
  }
  return () => {
    if (busy) again = true;
    else if (!waiting) start(soonMs);
  };
}
