import { canonicalJson, soundCopy } from '../consent/canonical-json.ts';
import { sha256Hex } from '../consent/chain-hash.ts';

/**
 * What a team has in common beside its leads: each thing is here as well as a setting of the team. What both had last is
 * remembered, so that it can be told who has changed it since.
 */

/** Of each thing the hash of what was last the same here and for the team, or that it was removed. */
export type CommonMark = Record<string, string>;

export const REMOVED = 'removed';
/** What is not marked was never in common. */
const UNKNOWN = undefined;

export const hashOf = (value: unknown): string => sha256Hex(canonicalJson(soundCopy(value)));

/** The things that are here and that the team does not know so: null for one that was removed. */
export function toTellOf<Value>(here: ReadonlyMap<string, Value>, mark: CommonMark): Map<string, Value | null> {
  const told = new Map<string, Value | null>();
  for (const [id, value] of here) if (mark[id] !== hashOf(value)) told.set(id, value);
  for (const [id, known] of Object.entries(mark)) if (!here.has(id) && known !== REMOVED) told.set(id, null);
  return told;
}

/** How something stands here when the team's version of it comes: as it was last in common, or not. */
export const isUnchanged = (here: unknown, known: string | undefined): boolean =>
  here === undefined ? known === UNKNOWN || known === REMOVED : known === hashOf(here);
