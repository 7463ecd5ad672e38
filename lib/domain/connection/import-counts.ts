/** What became of the records of a feed, by count. */
export interface ImportCounts {
  added: number;
  updated: number;
  unchanged: number;
  held: number;
  /** Those of the held that are new or changed. */
  heldNew: number;
  problems: number;
  /**
   * Those of which nothing is stored: their person said no, or what there was of them is erased. Absent where there
   * are none.
   */
  suppressed?: number;
}

export const noCounts: ImportCounts = { added: 0, updated: 0, unchanged: 0, held: 0, heldNew: 0, problems: 0 };

export function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  const suppressed = (a.suppressed ?? 0) + (b.suppressed ?? 0);
  return {
    added: a.added + b.added,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    held: a.held + b.held,
    heldNew: a.heldNew + b.heldNew,
    problems: a.problems + b.problems,
    ...(suppressed > 0 && { suppressed }),
  };
}
