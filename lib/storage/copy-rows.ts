/** Acts by the key of their lead, open or held; entries of the list of those who said no; what persons wrote, by its hash. */
export interface Uncopied {
  what: 'acts' | 'suppressed' | 'evidence';
  keys: string[];
}

export interface CopyMark {
  /** Of the copy. */
  id: string;
  /** The last entry of the chain that is in it. */
  chain: number;
  /** Of each store that is copied as a whole: a hash of how it was. */
  wholes: Record<string, string>;
  /** It has no room for everything. */
  full?: true;
  /** Everything has become another, and is to be copied anew. */
  anew?: true;
}
