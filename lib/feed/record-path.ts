import { kindOf } from '../domain/lead/kinds.ts';
import { readMarketplace } from '../domain/lead/marketplaces.ts';
import { isListWord } from '../domain/mapping/list-word.ts';
import { foldName } from './names.ts';

/**
 * A record's path leads from the root of the feed to the record, by local names: `leads/visits/visit`. What the elements
 * around a record say of its kind or its marketplace is not in the record itself, so that it is part of the path, too:
 * `leads[request,ME]/lead`.
 */

const KINDS: ReadonlySet<string> = new Set([
  'kind',
  'category',
  'type',
  'leadtype',
  'leadkind',
  'contacttype',
  'nature',
]);
const MARKETPLACES: ReadonlySet<string> = new Set(['marketplace', 'site', 'portal', 'platform', 'salon']);

/** A value that says something, with the blanks around it. Of a longer one there may be a part only, which could look like a word. */
export const LONGEST_SAID = 1024;

/** Words that one element may say of what is inside of it. */
export const MOST_SAID = 4;

/** What an attribute around the records says of them; null where it says something else. */
export function wordAround(name: string, value: string): string | null {
  if (value.length > LONGEST_SAID) return null;
  const word = value.trim();
  if (!isListWord(word) || /[[\]/,@]/.test(word)) return null;
  const folded = foldName(name);
  if (MARKETPLACES.has(folded)) return readMarketplace(word) === null ? null : word;
  // Every lead comes from the stand.
  return KINDS.has(folded) || (kindOf([word]) !== 'unknown' && !/^stand$/i.test(word)) ? word : null;
}

/** One step of a path. */
export const stepWith = (name: string, words: readonly string[]): string =>
  words.length > 0 ? `${name}[${words.join(',')}]` : name;

/** The names of a path, from the root to the record. */
export const namesIn = (path: string): string[] => path.replace(/\[[^\]]*\]/g, '').split('/');

/** What the elements around a record say, from the root inwards. */
export const wordsIn = (path: string): string[] =>
  (path.match(/\[[^\]]*\]/g) ?? []).flatMap((words) => words.slice(1, -1).split(','));
