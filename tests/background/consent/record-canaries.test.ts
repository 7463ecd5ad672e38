import { beforeEach, expect, test, vi } from 'vitest';
import type { Evidence } from '../../../lib/domain/consent/evidence.ts';
import { noticeHash } from '../../../lib/domain/consent/notice-hash.ts';
import { writeConsentSettings } from '../../../lib/storage/consent-settings.ts';
import { writing } from '../../support/write.ts';
import { putNotice } from '../../../lib/storage/notices.ts';
import { filledSettings } from '../../support/consent-settings.ts';
import { body, type FeedWorld, feedWorld, record, request } from '../feed-world.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: { storage: { session: { get: async () => ({}), remove: async () => {} } } },
}));
vi.mock('#i18n', () => ({ i18n: { t: String } }));
const { change } = await import('../../../lib/background/consent/standings.ts');
const { personHandlers } = await import('../../../lib/background/consent/person-handlers.ts');
const { visitHandlers } = await import('../../../lib/background/consent/visit-handlers.ts');

/** In every field of a person, and in all that they write. */
const CANARY = /canary|145671234/i;
const NOTICE = { language: 'fr', subject: 'Vos données', text: 'Bonjour. {{code}}' };

let here: FeedWorld;
let email = 0;
const person = (id: string, over: Record<string, string> = {}) => ({
  id: `CANARY-${id}`,
  creationDate: '2026-11-20T08:00:00Z',
  firstName: 'Canary',
  lastName: 'Canary',
  email: `canary${(email += 1)}@canary.example`,
  phone: '+33145671234',
  company: 'Canary SA',
  comment: 'Canary',
  country: 'FR',
  ...over,
});
const visit = (id: string, over = {}) => record(person(id, { category: 'VISIT', type: '', ...over }));

beforeEach(async () => {
  here = await feedWorld();
  const tx = writing(here.db, 'consentSettings');
  await writeConsentSettings(tx, filledSettings());
  await tx.done;
});

const said = (what: string): Evidence => ({
  how: 'mail',
  at: '2026-11-24T12:00:00.000Z',
  text: `${what}, says Canary`,
  messageId: '<1@canary.example>',
  file: { name: 'canary.eml', sha256: 'ab'.repeat(32) },
  note: 'Canary',
});

async function ask(heldKey: string): Promise<void> {
  const hash = noticeHash(NOTICE);
  const at = new Date(here.clock.now).toISOString();
  const tx = writing(here.db, 'notices');
  await putNotice(tx, { ...NOTICE, hash, template: 'ask/fr/1', at });
  await tx.done;
  const notice = { at, channel: 'letter', noticeHash: hash, language: 'fr', code: `L-${heldKey.slice(0, 6)}` } as const;
  await change(here.parts, heldKey, { event: 'notice-begun', notice: { ...notice, masked: null } });
  await change(here.parts, heldKey, { event: 'notice-sent' });
}
const answer = (heldKey: string, what: 'yes' | 'no' | 'withdraw' | 'object' | 'restrict') =>
  visitHandlers(here.parts)['visits.answer']({
    heldKey,
    said: what,
    evidence: said(what),
    purposes: what === 'yes' ? ['offers'] : [],
    channels: what === 'yes' ? ['email'] : [],
  });

/** Everything that a list, a chain, a record or a file of them says. */
async function everything(recordIds: readonly string[]): Promise<string> {
  const handlers = personHandlers(here.parts);
  const receipts = recordIds.map((recordId) => handlers['records.receipt']({ recordId }));
  const stores = (['chain', 'suppressed', 'secrets', 'notices', 'erasures'] as const).map((name) =>
    here.db.getAll(name),
  );
  return JSON.stringify([
    await Promise.all(stores),
    await Promise.all(receipts),
    await handlers['records.list']({ subject: null, before: null, limit: 1000 }),
    await handlers['records.export']({}),
    await handlers['records.processing']({}),
    await handlers['suppression.view']({}),
    await handlers['suppression.export']({ passphrase: 'correct horse battery' }),
  ]);
}

test('chain, records, receipts and the list say nothing of anybody, whatever they did', async () => {
  const mail = 'erased@canary.example';
  await here.download(
    body(visit('1'), visit('2'), visit('3'), visit('4'), visit('5', { email: mail }), request('6', { email: mail })),
  );
  const keys = (await here.held()).map(({ heldKey }) => heldKey);
  expect(keys).toHaveLength(5);
  const recordIds: string[] = [];
  for (const [at, what] of (['yes', 'yes', 'no', 'object'] as const).entries()) {
    // Each is another person but for the number, which is the company's.
    await ask(keys[at]!);
    const reply = await answer(keys[at]!, what);
    if (reply.kind === 'recorded' && reply.recordId) recordIds.push(reply.recordId);
  }
  expect(recordIds.length).toBeGreaterThan(0);
  const handlers = personHandlers(here.parts);
  await handlers['person.erase']({ email: mail, reason: 'asked' });
  const all = await everything(recordIds);
  expect(all).toContain('consent-given');
  expect(all).toContain('erased');
  expect(all).not.toMatch(CANARY);
  expect(await handlers['records.verify']({})).toMatchObject({ ok: true });
});
