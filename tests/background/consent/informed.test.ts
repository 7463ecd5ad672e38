import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { SAMPLE_ID } from '../../../lib/domain/connection/connection.ts';
import { noticeHash } from '../../../lib/domain/consent/notice-hash.ts';
import { replyBlock } from '../../../lib/domain/notices/reply-block.ts';
import { storeBatch } from '../../../lib/storage/import-store.ts';
import { connection, openItem } from '../../support/builders.ts';
import { filledSettings } from '../../support/consent-settings.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const { informWithReply } = await import('../../../lib/background/consent/inform-with-reply.ts');
const { world } = await import('../parts.ts');

const KEY = 'id:c1:1';
const notice = await replyBlock(filledSettings(), 'en', 'DirectIndustry');
const said = { leadKey: KEY, noticeHash: noticeHash(notice), notice };

async function withLead(connectionId = 'c1') {
  const made = await world();
  await made.db.put('connections', connection({ id: connectionId }));
  await made.db.put('consentSettings', filledSettings(), 'settings');
  await storeBatch(made.db, connectionId, [openItem({ leadKey: KEY, connectionId })]);
  return made;
}

it('that a reply carried the notice is noted with the lead, its text kept, and told of in the chain', async () => {
  const { parts, db } = await withLead();
  const informed = { at: '2026-11-23T12:00:00.000Z', noticeHash: said.noticeHash };
  expect(await informWithReply(parts, said)).toMatchObject({ informed });
  expect(await db.get('leads', KEY)).toMatchObject({ informed });
  expect(await db.get('notices', said.noticeHash)).toMatchObject({ text: notice.text, language: 'en' });
  expect(await db.getAll('chain')).toMatchObject([
    { event: 'informed-with-reply', actor: 'AB', channel: 'email', language: 'en', noticeHash: said.noticeHash },
  ]);
});

it('the first time counts, and is told of once', async () => {
  const { parts, db, clock } = await withLead();
  const first = await informWithReply(parts, said);
  clock.now += 60_000;
  expect(await informWithReply(parts, said)).toEqual(first);
  expect(await db.count('chain')).toBe(1);
});

it('the chain does not name the lead', async () => {
  const { parts, db } = await withLead();
  await informWithReply(parts, said);
  expect(JSON.stringify(await db.getAll('chain'))).not.toContain(KEY);
});

it('of the sample nobody was informed', async () => {
  const { parts, db } = await withLead(SAMPLE_ID);
  expect(await informWithReply(parts, said)).toHaveProperty('informed');
  expect(await db.count('chain')).toBe(0);
});

it.each([
  ['a hash of another text', { ...said, noticeHash: 'f'.repeat(64) }, 'bad-input'],
  ['a lead that is not there', { ...said, leadKey: 'id:c1:2' }, 'not-found'],
])('%s is refused, and nothing kept', async (_what, input, code) => {
  const { parts, db } = await withLead();
  await expect(informWithReply(parts, input)).rejects.toMatchObject({ code });
  expect([await db.count('chain'), await db.count('notices')]).toEqual([0, 0]);
});
