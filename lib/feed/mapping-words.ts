import { classifyLead, kindOf } from '../domain/lead/kinds.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import { FieldIndex } from './record-fields.ts';

/** Whether a place of a record fills a field of the lead. */
export function placeTest(mapping: FeedMapping): (place: string) => boolean {
  const index = new FieldIndex(mapping.fields);
  return (place) => index.claimsOn(place).length > 0;
}

/** Whether a word for a kind or a type means something. */
export function wordTest(_mapping: FeedMapping): (target: 'kind' | 'type', word: string) => boolean {
  return (target, word) =>
    target === 'kind' ? kindOf([word]) !== 'unknown' : classifyLead('request', [word]).kind !== 'unknown';
}
