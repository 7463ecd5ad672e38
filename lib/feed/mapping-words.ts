import { kindOf, typesOfWord } from '../domain/lead/kinds.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import { meaningsOf } from '../domain/mapping/meanings.ts';
import { RecordMapper } from './map-record.ts';

/** Whether a place of a record fills a field of the lead. */
export function placeTest(mapping: FeedMapping): (place: string) => boolean {
  const mapper = new RecordMapper(mapping);
  return (place) => mapper.targetOf(place) !== null;
}

/** Whether a word for a kind or a type means something. */
export function wordTest(mapping: FeedMapping): (target: 'kind' | 'type', word: string) => boolean {
  const meanings = meaningsOf(mapping);
  return (target, word) =>
    kindOf([word], meanings) !== 'unknown' || (target === 'type' && typesOfWord(word, meanings) !== undefined);
}
