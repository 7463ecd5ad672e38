import { SearchIndex } from '../../storage/search-query.ts';
import type { Parts } from '../parts.ts';

const indexes = new WeakMap<object, SearchIndex>();

/** What a background remembers of its search index: one, for whoever searches and for whoever sees that nothing stays in it. */
export function searchIndexOf(parts: Pick<Parts, 'db'>): SearchIndex {
  const index = indexes.get(parts) ?? new SearchIndex();
  indexes.set(parts, index);
  return index;
}
