import type { StoreNames } from 'idb';
import type { Schema } from '../storage/schema.ts';

export type StoreName = StoreNames<Schema>;

/** What becomes of a store in a backup. */
type Fate =
  /** All its rows are in it. */
  | 'kept'
  /** Only if the user asks for it. */
  | 'on-request'
  /** Not in it, or not as it is, and why. */
  | { left: string };

/**
 * Every store has its place here: a test compares this with the database, so that a new one cannot be forgotten. In this order
 * they are written, small ones first; a restore takes them in any.
 */
export const FATES: Readonly<Record<StoreName, Fate>> = {
  connections: 'kept',
  addresses: 'on-request',
  keys: {
    left: 'Seals are opened and made anew with the keys of the new place; the key of hashes goes along, as a row of its own.',
  },
  secrets: 'kept',
  settings: { left: 'The policy is the company’s, and holds for the browser that it is given to.' },
  preferences: 'kept',
  consentSettings: 'kept',
  profiles: 'kept',
  mappings: 'kept',
  layouts: 'kept',
  feedStates: 'kept',
  downloads: 'kept',
  suppressed: 'kept',
  chain: 'kept',
  notices: 'kept',
  evidence: 'kept',
  copies: 'kept',
  erasures: 'kept',
  retention: 'kept',
  counts: 'kept',
  tallies: 'kept',
  chores: 'kept',
  held: 'kept',
  waiting: 'kept',
  problems: 'kept',
  leads: 'kept',
  raw: 'kept',
  search: { left: 'Made anew from the leads.' },
  unindexed: { left: 'Of the search index, which is made anew.' },
  uncopied: { left: 'How the second copy is kept in step, which is made anew.' },
  copyMark: { left: 'Of the second copy, which is made anew.' },
  damage: { left: 'What was found damaged here is no news where it is restored.' },
  team: { left: 'It has keys and the password of a server; whoever restores a backup joins the team again.' },
  teamDocs: { left: 'The team’s server has it, and gives it to whoever joins.' },
  teamOut: {
    left: 'What this browser had still to tell its team, in the words of a member that a restored one is not.',
  },
  teamLeads: { left: 'Names that only the team knows, which is joined anew.' },
  teamMarks: { left: 'How far this browser is in step with its team, which it joins anew.' },
  guard: { left: 'One row that is there to be in the way.' },
};

const names = Object.keys(FATES) as StoreName[];

/** The stores whose rows are in a backup. */
export const storesIn = (withAddresses: boolean): StoreName[] =>
  names.filter((name) => FATES[name] === 'kept' || (withAddresses && FATES[name] === 'on-request'));

/** The stores that a restore puts other rows into. */
export const RESTORED: readonly StoreName[] = storesIn(true);

/** Not the name of a store: the key that hashes are made with has a form of its own in a file. */
export const HASH_KEY_ROW = 'hashKey';

/** Rows in memory at a time. A piece of a raw answer has a megabyte. */
export const pageOf = (store: StoreName): number => (store === 'raw' ? 2 : 250);
