import type { ChainEntry } from '../../domain/consent/chain.ts';
import type { NewEntry } from '../../domain/consent/chain-hash.ts';
import type { Database } from '../../storage/database.ts';
import type { Parts } from '../parts.ts';

/** Who records what happens here. */
export const recorderOf = async (db: Database): Promise<string> =>
  (await db.get('consentSettings', 'settings'))?.recorder ?? '';

/** What a right of a person leaves in the chain: no standing, no notice, and nothing that names anybody. */
export const entryOf = (
  { now }: Pick<Parts, 'now'>,
  entry: Pick<ChainEntry, 'event' | 'subject' | 'actor'> & Partial<NewEntry>,
): NewEntry => ({
  at: new Date(now()).toISOString(),
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
