import type { Lead } from '../lead/lead.ts';
import type { StoredLead } from '../lead/stored-lead.ts';
import { waitingSince } from '../triage/urgency.ts';
import type { LeadQuery } from './query.ts';
import { wordsIn, wordsLookedFor, wordsOfCountry } from './words.ts';

/** By what a lead is found: its words, and terms for what it can be filtered by. */

/** No lead is found by more words: what follows is the end of a very long message. */
const MOST_WORDS = 600;
const LONGEST_TEXT = 20_000;

/** Begins a term that is no word: no word has it. */
const MARK = '\u0001';
type FacetName = 'marketplace' | 'type' | 'country' | 'connection' | 'recipient' | 'asks';
const LETTER: Readonly<Record<FacetName, string>> = {
  marketplace: 'm',
  type: 't',
  country: 'c',
  connection: 'f',
  recipient: 'r',
  asks: 'a',
};

/** Lists of terms are kept as text with a line each. */
const facet = (name: FacetName, value: string | null): string =>
  MARK + LETTER[name] + (value ?? '').slice(0, 400).replaceAll('\n', ' ');

const isFacet = (term: string): boolean => term.startsWith(MARK);

export function termsOf({ feed, triage }: Pick<StoredLead, 'feed' | 'triage'>): Set<string> {
  const terms = new Set(facetsOf(feed));
  const most = terms.size + MOST_WORDS;
  for (const text of textsOf(feed)) {
    for (const word of wordsIn(text.slice(0, LONGEST_TEXT))) terms.add(word);
    if (terms.size > most) break;
  }
  for (const word of wordsOfCountry(feed.address.country ?? '')) terms.add(word);
  for (const one of triage.history) if (one.act === 'note') for (const word of wordsIn(one.text)) terms.add(word);
  return terms;
}

const facetsOf = (feed: Lead): string[] => [
  facet('marketplace', feed.marketplace),
  ...feed.types.map((type) => facet('type', type)),
  facet('country', feed.address.country),
  facet('connection', feed.connectionId),
  ...(feed.recipient.email ? [facet('recipient', feed.recipient.email.trim().toLowerCase())] : []),
  facet('asks', String(feed.answerExpected)),
];

/** What tells most comes first. */
function* textsOf({ person, company, address, products, feedId, message }: Lead): Generator<string> {
  yield* [person.fullName, person.firstName, person.lastName, person.email, company.name, company.website];
  yield* [address.city, address.region, address.countryRaw, feedId ?? ''];
  for (const { name } of products) yield name;
  yield message;
}

/** What a query asks of the terms of a lead. */
export interface Plan {
  /** Each the beginning of a word. */
  words: string[];
  /** Of each group, one at least. */
  groups: string[][];
  /** Milliseconds since the epoch: the request is not older, and older, than that. */
  from: number;
  before: number;
}

const DAY = 86_400_000;
const AGES = { any: Infinity, day: DAY, week: 7 * DAY, month: 30 * DAY, older: Infinity } as const;

/** Null for a query that asks for a whole box. `mine`: the user's own addresses. */
export function planOf(query: LeadQuery, mine: readonly string[], now: number): Plan | null {
  const words = wordsLookedFor(query.words);
  const groups = [
    query.marketplaces.map((value) => facet('marketplace', value)),
    query.types.map((value) => facet('type', value)),
    query.countries.map((value) => facet('country', value)),
    query.connections.map((value) => facet('connection', value)),
  ].filter((group) => group.length > 0);
  // Who has named no address has none that anything was sent to.
  if (query.mine) groups.push(mine.map((address) => facet('recipient', address.trim().toLowerCase())));
  const plain = groups.length === 0 && query.age === 'any';
  if (words.length === 0 && plain) return null;
  if (words.length > 0) groups.push([facet('asks', String(query.box !== 'prospects'))]);
  const before = query.age === 'older' ? now - AGES.month : Infinity;
  return { words, groups, from: now - AGES[query.age], before };
}

export const sinceOf = (feed: Lead): number => Date.parse(waitingSince(feed)) || 0;

/** Whether a lead is what is looked for: what an index says is believed only after this. */
export function fits(lead: Pick<StoredLead, 'feed' | 'triage'>, { words, groups, from, before }: Plan): boolean {
  const since = sinceOf(lead.feed);
  if (since < from || since >= before) return false;
  const terms = termsOf(lead);
  if (!groups.every((group) => group.some((term) => terms.has(term)))) return false;
  const all = words.length > 0 ? [...terms].filter((term) => !isFacet(term)) : [];
  return words.every((word) => terms.has(word) || all.some((term) => term.startsWith(word)));
}
