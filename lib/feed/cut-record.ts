import type { TreeNode } from './tree.ts';

/** The part of a mapping that says what a feed and its records look like from outside. */
export interface RecordLayout {
  /** Names that the root element may have. */
  root: readonly string[];
  /** Where the records are, from the root: a pattern of `path-pattern.ts`. */
  record: string;
}

export type CutRecord = {
  /** Which record of the body, from 1. */
  position: number;
  /** Local names from the root to the record: `leads/visits/visit`. */
  path: string;
  /** The record's own text, exactly as it came; of one that is too large, the beginning. */
  source: string;
} & (
  | { problem: null; tree: TreeNode }
  | { problem: 'too-large' | 'too-deep' | 'forbidden-name' | 'unknown-record'; tree: null }
);
