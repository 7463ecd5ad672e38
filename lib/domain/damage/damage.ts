/** What was found damaged, and what came of it. Nothing in it names anybody. */
export interface Damage {
  /** ISO. */
  at: string;
  /** The database of leads, or the copy of what was done about them. */
  what: 'database' | 'copy';
  /** What was put back. */
  back: Restored;
  /** Parts of the copy that nothing opens any more. */
  unread: number;
  /** The damaged database is still there, under this name. */
  left: string | null;
}

export interface Restored {
  /** Leads of which it is known what was done. */
  acts: number;
  /** Entries of the chain of records. */
  records: number;
  /** Entries of the list of those who said no. */
  saidNo: number;
}

export const nothingRestored: Restored = { acts: 0, records: 0, saidNo: 0 };
