import { fold } from '../../domain/lead/fold.ts';
import type { LeadKind, LeadType } from '../../domain/lead/lead.ts';
import type { FoundWord } from '../../domain/mapping/learned.ts';
import type { FeedMapping } from '../../domain/mapping/mapping.ts';

/** What a word of the feed may mean as a type: VirtualExpo's buttons, another one, or nothing of the kind. */
export const TYPE_MEANINGS: readonly (readonly LeadType[])[] = [
  ['documentation'],
  ['quote'],
  ['documentation', 'quote'],
  ['price_options'],
  ['documentation', 'price_options'],
  ['price_seen'],
  ['other'],
  [],
];

/** A kind that a user may give to a word, in the order in which they are offered. */
export const KIND_MEANINGS = ['request', 'prospect', 'visit'] as const satisfies readonly LeadKind[];

/** The mapping with another meaning for a word of the feed; `unknown` holds the leads that say it. */
export function withKind(mapping: FeedMapping, word: string, kind: LeadKind): FeedMapping {
  return { ...mapping, kinds: { ...without(mapping.kinds, word), [word]: kind } };
}

/** Null takes back what was said of the word. */
export function withType(mapping: FeedMapping, word: string, types: readonly LeadType[] | null): FeedMapping {
  const others = without(mapping.types, word);
  return { ...mapping, types: types ? { ...others, [word]: [...types] } : others };
}

/** What it means when an element says yes. Null: it is no such element, and kept as a detail. */
export function withFlag(mapping: FeedMapping, place: string, types: readonly LeadType[] | null): FeedMapping {
  const { [place]: _before, ...others } = mapping.flags;
  return { ...mapping, flags: types ? { ...others, [place]: [...types] } : others };
}

/** What was said of the other words: `QUOTE` and `quote` are one. */
const without = <Meaning>(meanings: Record<string, Meaning>, word: string): Record<string, Meaning> =>
  Object.fromEntries(Object.entries(meanings).filter(([other]) => keyOf(other) !== keyOf(word)));

const keyOf = (word: string): string => fold(word) || word.trim();

/** The words that were found, and behind them those that were explained and are in none of these leads. */
export function withExplained<Meaning>(
  found: readonly FoundWord<Meaning>[] | null,
  meanings: Readonly<Record<string, Meaning>>,
): FoundWord<Meaning>[] | null {
  if (!found) return null;
  const known = new Set(found.map(({ word }) => keyOf(word)));
  const others = Object.entries(meanings).filter(([word]) => !known.has(keyOf(word)));
  return [...found, ...others.map(([word, meaning]) => ({ word, count: 0, meaning, fixed: false }))];
}
