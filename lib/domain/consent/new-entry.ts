import type { NewEntry } from './chain-hash.ts';

/** An entry that says of itself only what it has to: the rest stands empty. */
export const newEntry = (entry: Pick<NewEntry, 'at' | 'event' | 'actor'> & Partial<NewEntry>): NewEntry => ({
  subject: null,
  before: null,
  after: null,
  channel: null,
  language: null,
  noticeHash: null,
  purposes: [],
  channels: [],
  validUntil: null,
  evidence: null,
  record: null,
  detail: {},
  ...entry,
});
