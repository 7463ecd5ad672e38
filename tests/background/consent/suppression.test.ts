import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSuppressor } from '../../../lib/background/consent/suppressor.ts';
import { packList, unpackList } from '../../../lib/background/consent/suppression-pack.ts';
import type { SuppressionList } from '../../../lib/domain/consent/suppression-file.ts';
import type { Suppressible } from '../../../lib/domain/consent/suppression-keys.ts';
import type { Suppressing } from '../../../lib/domain/consent/suppression-rules.ts';
import { newestEntries } from '../../../lib/storage/chain.ts';
import { writing } from '../../support/write.ts';
import { allSecrets } from '../../../lib/storage/secrets.ts';
import { addSuppressions, allSuppressed, findSuppressed } from '../../../lib/storage/suppressed.ts';
import { body, type FeedWorld, feedWorld, record, request } from '../feed-world.ts';
import type { World } from '../parts.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: { storage: { session: { get: async () => ({}), remove: async () => {} } } },
}));
const { suppressionHandlers } = await import('../../../lib/background/consent/suppression-handlers.ts');

const PASSPHRASE = 'correct horse battery';
const NOW = '2026-11-23T12:00:00.000Z';
const zoe: Suppressible = {
  email: 'zoe@canary.example',
  phone: '+33145671234',
  marketplace: null,
  feedId: null,
  connectionId: '',
};

async function suppress({ db }: World, who: Suppressible, over: Partial<Suppressing> = {}): Promise<void> {
  const suppressor = await openSuppressor(db);
  const keys = await suppressor.ownKeysOf(who);
  const said = { scope: 'person-marketing', reason: 'objected', at: NOW, by: 'CANARY', months: 36, ...over } as const;
  const tx = writing(db, 'suppressed');
  await addSuppressions(tx, suppressor.entriesOf(keys, said));
  await tx.done;
}
async function isFound({ db }: World, who: Suppressible): Promise<boolean> {
  const keys = await (await openSuppressor(db)).keysOf(who);
  const hit = await findSuppressed(writing(db, 'suppressed'), keys, NOW);
  return Boolean(hit.lead ?? hit.person);
}
const exported = async (from: World, passphrase = PASSPHRASE): Promise<string> =>
  (await suppressionHandlers(from.parts)['suppression.export']({ passphrase })).text;
const restore = (to: World, text: string, passphrase = PASSPHRASE) =>
  suppressionHandlers(to.parts)['suppression.import']({ text, passphrase });
const view = (of: World) => suppressionHandlers(of.parts)['suppression.view']({});

let here: FeedWorld;
let there: FeedWorld;
beforeEach(async () => {
  [here, there] = [await feedWorld(), await feedWorld()];
});

describe('the file', () => {
  const list: SuppressionList = {
    secrets: [{ id: 's', key: btoa('x'.repeat(64)) }],
    entries: [
      {
        key: 'ab'.repeat(32),
        secret: 's',
        scope: 'person-all',
        reason: 'erased',
        at: NOW,
        by: 'CANARY',
        expiresAt: null,
      },
    ],
  };
  let text = '';
  beforeAll(async () => {
    text = await packList(list, PASSPHRASE, NOW);
  });

  test('opens with its passphrase, however that is typed', async () => {
    expect(await unpackList(text, PASSPHRASE)).toEqual({ ok: true, list });
    const accented = await packList(list, 'clé très secrète', NOW);
    expect(await unpackList(`\ufeff${accented}`, 'clé très secrète'.normalize('NFD'))).toMatchObject({ ok: true });
  });

  test('says without it how it is locked, and nothing of what is in it', () => {
    const { data, ...outer } = JSON.parse(text) as Record<string, unknown>;
    expect(outer).toEqual({
      format: 'leadstand-suppression',
      version: 1,
      madeAt: NOW,
      lock: {
        kdf: 'PBKDF2-SHA-256',
        iterations: 600_000,
        salt: expect.any(String) as unknown,
        check: expect.any(String) as unknown,
      },
      cipher: 'AES-256-GCM',
      nonce: expect.any(String) as unknown,
      sha256: expect.any(String) as unknown,
    });
    const plain = atob(data as string);
    for (const secret of ['CANARY', 'person', 'abab', btoa('xxx'), NOW]) expect(plain).not.toContain(secret);
  });

  test('is never the same twice, so that nobody sees whether anything was added', async () => {
    const again = JSON.parse(await packList(list, PASSPHRASE, NOW)) as { data: string };
    expect(again.data).not.toBe((JSON.parse(text) as { data: string }).data);
  });

  test.each<[string, () => string, string, string]>([
    ['another passphrase', () => text, 'correct horse batterie', 'wrong-passphrase'],
    ['no passphrase', () => text, '', 'wrong-passphrase'],
    ['a text', () => 'hello', PASSPHRASE, 'not-a-list'],
    ['another JSON', () => '{"format":"leadstand-mapping","version":1}', PASSPHRASE, 'not-a-list'],
    ['nothing', () => '', PASSPHRASE, 'not-a-list'],
    ['a list of a later version', () => text.replace('"version": 1', '"version": 2'), PASSPHRASE, 'newer'],
    ['a list that was cut off', () => text.slice(0, -100), PASSPHRASE, 'damaged'],
    ['a list without its data', () => text.replace(/"data": "[^"]*"/, '"data": ""'), PASSPHRASE, 'damaged'],
    ['a list that wants a million years', () => text.replace('600000', '600000000000'), PASSPHRASE, 'damaged'],
    ['a list that was weakened', () => text.replace('600000', '1'), PASSPHRASE, 'damaged'],
  ])('%s is refused', async (_what, file, passphrase, reason) => {
    expect(await unpackList(file(), passphrase)).toEqual({ ok: false, reason });
  });

  test('with any character changed, is refused, and by the right name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.constantFrom('a', 'Z', '9', '+', '=', '"', '{', '}', ' ', '\n'),
        async (at, other) => {
          const place = at % text.length;
          const changed = text.slice(0, place) + other + text.slice(place + 1);
          const same = isSame(changed, text);
          const read = await unpackList(changed, same ? PASSPHRASE : 'never asked');
          expect(read.ok).toBe(same);
          // It has nothing to do with the passphrase.
          if (!read.ok) expect(['damaged', 'not-a-list', 'newer']).toContain(read.reason);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  test('that was put together by somebody who knows the passphrase is looked at all the same', async () => {
    const [entry] = list.entries;
    for (const bad of [
      { ...list, secrets: [] },
      { ...list, entries: [{ ...entry!, key: 'zoe@example.org' }] },
      { ...list, secrets: [{ id: 's', key: '' }] },
      { ...list, entries: [{ ...entry!, scope: 'everybody' }] },
    ]) {
      const forged = await packList(bad as SuppressionList, PASSPHRASE, NOW);
      expect(await unpackList(forged, PASSPHRASE)).toEqual({ ok: false, reason: 'damaged' });
    }
  });
});

/** White space makes no difference to what a JSON file says. */
function isSame(one: string, other: string): boolean {
  try {
    return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
  } catch {
    return false;
  }
}

describe('exporting', () => {
  test('is refused under a passphrase that is no more than a word', async () => {
    await expect(exported(here, 'secret')).rejects.toMatchObject({ code: 'bad-input' });
  });

  test('has what is in force, with the secrets that belong to it', async () => {
    await suppress(here, zoe);
    await suppress(here, { ...zoe, phone: '', email: 'old@canary.example' }, { at: '2020-01-01T00:00:00.000Z' });
    const text = await exported(here);
    const unpacked = await unpackList(text, PASSPHRASE);
    expect(unpacked.ok && [unpacked.list.secrets.length, unpacked.list.entries.length]).toEqual([1, 2]);
    expect(text).not.toMatch(/canary/i);
    const { name } = await suppressionHandlers(here.parts)['suppression.export']({ passphrase: PASSPHRASE });
    expect(name).toBe('leadstand-suppression-2026-11-23.json');
  });
});

describe('restoring', () => {
  test('keeps away in a new browser whom the old one kept away, on to a third', async () => {
    await suppress(here, zoe);
    expect(await restore(there, await exported(here))).toEqual({ kind: 'restored', added: 2, known: 0, erased: 0 });
    expect(await isFound(there, zoe)).toBe(true);
    expect(await isFound(there, { ...zoe, phone: '', email: 'other@canary.example' })).toBe(false);
    await suppress(there, { ...zoe, phone: '', email: 'second@canary.example' });
    const third = await feedWorld();
    await restore(third, await exported(there));
    for (const email of ['zoe@canary.example', 'second@canary.example'])
      expect(await isFound(third, { ...zoe, phone: '', email })).toBe(true);
    expect((await allSecrets(third.db)).filter(({ own }) => !own)).toHaveLength(2);
  });

  test('changes nothing the second time, and weakens nothing that was said here', async () => {
    await suppress(here, zoe);
    const text = await exported(here);
    await suppress(here, zoe, { scope: 'person-all', reason: 'erased' });
    const before = await allSuppressed(here.db);
    expect(await restore(here, text)).toMatchObject({ kind: 'restored', added: 0, known: 2 });
    expect(await allSuppressed(here.db)).toEqual(before);
    expect(await allSecrets(here.db)).toHaveLength(1);
  });

  test('leaves out what has ended since', async () => {
    await suppress(here, zoe, { at: '2023-11-24T12:00:00.000Z' });
    const text = await exported(here);
    there.clock.now += 86_400_000 * 7;
    expect(await restore(there, text)).toMatchObject({ added: 0, known: 0 });
    expect(await view(there)).toEqual({ total: 0, byReason: {} });
  });

  test('is told of in the chain, without naming anybody', async () => {
    await suppress(here, zoe);
    await restore(there, await exported(here));
    const { entries } = await newestEntries(there.db, { subject: null, before: null, limit: 10 });
    expect(entries).toMatchObject([
      { event: 'suppression-restored', subject: null, detail: { added: '2', known: '0' } },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/canary/i);
  });

  test.each([
    ['hello', PASSPHRASE, 'not-a-list'],
    [null, 'wrong horse battery', 'wrong-passphrase'],
  ])('of a bad file or passphrase nothing is taken', async (file, passphrase, reason) => {
    await suppress(here, zoe);
    expect(await restore(there, file ?? (await exported(here)), passphrase)).toEqual({ kind: 'refused', reason });
    expect(await allSuppressed(there.db)).toEqual([]);
    expect((await newestEntries(there.db, { subject: null, before: null, limit: 1 })).entries).toEqual([]);
  });

  test('is counted by reason', async () => {
    await suppress(here, zoe);
    await suppress(here, { ...zoe, phone: '', email: 'b@canary.example' }, { reason: 'refused' });
    expect(await view(here)).toEqual({ total: 3, byReason: { objected: 2, refused: 1 } });
  });
});

describe('what is stored already when a list is restored', () => {
  const visit = (id: string, email: string) => record({ id, category: 'VISIT', lastName: 'V', email });
  const prospect = (id: string, email: string) =>
    record({ id, category: 'PROSPECT', type: 'PRICE_LIST', lastName: 'P', email });
  const SAID_NO = 'zoe@canary.example';
  const OTHER = 'max@canary.example';

  beforeEach(async () => {
    await there.download(
      body(
        visit('1', SAID_NO),
        visit('2', OTHER),
        prospect('3', SAID_NO),
        prospect('4', OTHER),
        request('5', { email: SAID_NO }),
        request('6', { email: OTHER }),
      ),
    );
  });
  const states = async () => (await there.held()).map(({ standing }) => String(standing?.state)).toSorted();
  const leads = async () => (await there.leads()).map(({ feed }) => String(feed.feedId)).toSorted();

  test('visits end, prospects go, and a request stays, since its person asked', async () => {
    expect([await states(), await leads()]).toEqual([
      ['held', 'held'],
      ['3', '4', '5', '6'],
    ]);
    await suppress(here, { ...zoe, phone: '' });
    expect(await restore(there, await exported(here))).toEqual({ kind: 'restored', added: 1, known: 0, erased: 2 });
    expect([await states(), await leads()]).toEqual([
      ['held', 'objected'],
      ['4', '5', '6'],
    ]);
    const { entries } = await newestEntries(there.db, { subject: null, before: null, limit: 10 });
    const told = entries.map(({ event, detail }) => `${event} ${detail['by'] ?? ''}`);
    expect(told).toEqual(['objected restored-list', 'erased restored-list', 'suppression-restored ']);
  });

  test('a request that was erased elsewhere goes here too, and stays away', async () => {
    const erased = { ...zoe, email: '', phone: '', marketplace: null, feedId: '6', connectionId: 'c1' };
    await suppress(here, erased, { scope: 'person-all', reason: 'erased' });
    expect(await restore(there, await exported(here))).toMatchObject({ erased: 1 });
    expect(await leads()).toEqual(['3', '4', '5']);
    await there.download(body(request('6', { email: OTHER })));
    expect(await leads()).toEqual(['3', '4', '5']);
  });

  test('a visit that itself was said no to ends as well, whatever else the list says of it', async () => {
    const of = (feedId: string, email: string) => ({ ...zoe, phone: '', email, feedId, connectionId: 'c1' });
    await suppress(here, of('1', SAID_NO));
    // This one ended with its month there, and its person said no later.
    await suppress(here, of('2', ''), { reason: 'expired' });
    await suppress(here, { ...zoe, phone: '', email: OTHER });
    await restore(there, await exported(here));
    expect(await states()).toEqual(['objected', 'objected']);
  });

  test('a visit of which only itself is on the list goes, and nothing is written down of its person', async () => {
    const of = (feedId: string) => ({ ...zoe, email: '', phone: '', feedId, connectionId: 'c1' });
    await suppress(here, of('1'), { reason: 'erased' });
    await suppress(here, of('2'), { reason: 'expired' });
    expect(await restore(there, await exported(here))).toMatchObject({ erased: 1 });
    // Nobody said no to the second: it ends with its month, as it would have.
    expect(await states()).toEqual(['held', 'undefined']);
    expect(await isFound(there, { ...zoe, phone: '' })).toBe(false);
  });

  test('a restore that was broken off is made good by the next', async () => {
    await suppress(here, { ...zoe, phone: '' });
    const text = await exported(here);
    const list = await unpackList(text, PASSPHRASE);
    if (!list.ok) throw new Error(list.reason);
    const tx = writing(there.db, 'suppressed');
    await addSuppressions(tx, list.list.entries);
    await tx.done;
    expect(await restore(there, text)).toEqual({ kind: 'restored', added: 0, known: 1, erased: 2 });
    expect(await restore(there, text)).toEqual({ kind: 'restored', added: 0, known: 1, erased: 0 });
  });
});
