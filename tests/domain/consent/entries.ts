import type { NewEntry } from '../../../lib/domain/consent/chain-hash.ts';

/** An entry of the chain that says little. */
export const newEntry = (over: Partial<NewEntry> = {}): NewEntry => ({
  at: '2026-11-23T12:00:00.000Z',
  event: 'notice-sent',
  subject: 'a'.repeat(64),
  actor: 'M. Weber',
  before: 'held',
  after: 'notice-sent',
  channel: 'email',
  language: 'fr',
  noticeHash: 'b'.repeat(64),
  purposes: [],
  channels: [],
  validUntil: null,
  evidence: null,
  record: null,
  detail: {},
  ...over,
});
