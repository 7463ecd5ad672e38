import type { MappingLook } from '../../domain/mapping/learned.ts';
import type { FeedMapping } from '../../domain/mapping/mapping.ts';
import type { KeptRecord } from '../record-seal.ts';

export const recordsOf = (_text: string, _mapping: FeedMapping, _most: number): KeptRecord[] => [];

export const lookAt = (records: readonly KeptRecord[], _mapping: FeedMapping): MappingLook => ({
  records: records.length,
  kinds: { request: 0, prospect: 0, visit: 0, unknown: 0 },
  places: [],
  leads: [],
  words: { kind: null, type: null },
  warnings: [],
});
