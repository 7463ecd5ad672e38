import { type Meanings, wordKey } from '../lead/kinds.ts';
import type { FeedMapping } from './mapping.ts';

/** What a mapping says of the feed's words, made ready to be looked up. */
export const meaningsOf = ({ kinds, types }: Pick<FeedMapping, 'kinds' | 'types'>): Meanings => ({
  kinds: new Map(Object.entries(kinds).map(([word, kind]) => [wordKey(word), kind])),
  types: new Map(Object.entries(types).map(([word, meant]) => [wordKey(word), meant])),
});
