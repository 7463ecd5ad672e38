import type { NewEntry } from '../../../lib/domain/consent/chain-hash.ts';
import { newEntry as bare } from '../../../lib/domain/consent/new-entry.ts';

/** An entry of the chain, of a notice that was sent. */
export const newEntry = (over: Partial<NewEntry> = {}): NewEntry =>
  bare({
    at: '2026-11-23T12:00:00.000Z',
    event: 'notice-sent',
    subject: 'a'.repeat(64),
    actor: 'M. Weber',
    before: 'held',
    after: 'notice-sent',
    channel: 'email',
    language: 'fr',
    noticeHash: 'b'.repeat(64),
    ...over,
  });
