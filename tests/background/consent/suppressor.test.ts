import { createHmac } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetEndedSuppressions } from '../../../lib/background/consent/suppression-expiry.ts';
import { openSuppressor } from '../../../lib/background/consent/suppressor.ts';
import type { Suppressible } from '../../../lib/domain/consent/suppression-keys.ts';
import type { Suppressing } from '../../../lib/domain/consent/suppression-rules.ts';
import { importListKey, makeListKey } from '../../../lib/seal/keys.ts';
import { type Database, openDatabase } from '../../../lib/storage/database.ts';
import { writing } from '../../support/write.ts';
import { addSecrets, allSecrets } from '../../../lib/storage/secrets.ts';
import {
  addSuppressions,
  allSuppressed,
  findSuppressed,
  forgetEnded,
  removeSuppressions,
  renewSuppressed,
} from '../../../lib/storage/suppressed.ts';

const NOW = '2026-11-23T12:00:00.000Z';
const LATER = '2029-11-24T12:00:00.000Z';
const zoe: Suppressible = {
  email: 'zoe@canary.example',
  phone: '+33145671234',
  marketplace: 'DI',
  feedId: 'CANARY-1',
  connectionId: 'c1',
};
const refused: Suppressing = { scope: 'person-marketing', reason: 'refused', at: NOW, by: 'MW', months: 36 };

let db: Database;
let databases = 0;
beforeEach(async () => {
  databases += 1;
  db = await openDatabase(undefined, `suppressor-${databases}`);
});

async function suppress(who: Suppressible, said: Suppressing = refused): Promise<number> {
  const suppressor = await openSuppressor(db);
  const keys = await suppressor.ownKeysOf(who);
  const entries = suppressor.entriesOf(keys, said);
  const tx = writing(db, 'suppressed');
  const added = await addSuppressions(tx, entries);
  await tx.done;
  return added;
}
async function find(who: Suppressible, now = NOW): Promise<(string | undefined)[]> {
  const suppressor = await openSuppressor(db);
  const keys = await suppressor.keysOf(who);
  const { lead, person } = await findSuppressed(writing(db, 'suppressed'), keys, now);
  return [lead?.reason, person?.reason];
}

test('finds the lead and the person again, and nobody else', async () => {
  expect(await find(zoe)).toEqual([undefined, undefined]);
  expect(await suppress(zoe)).toBe(4);
  expect(await find(zoe)).toEqual(['refused', 'refused']);
  const another = { ...zoe, feedId: '2' };
  expect(await find({ ...another, phone: '' })).toEqual([undefined, 'refused']);
  expect(await find({ ...another, email: 'zoe2@canary.example' })).toEqual([undefined, 'refused']);
  expect(await find({ ...another, phone: '', email: 'zoe@other.example' })).toEqual([undefined, undefined]);
});

test('is empty until somebody says no', async () => {
  const suppressor = await openSuppressor(db);
  expect(await suppressor.isEmpty()).toBe(true);
  await suppress(zoe);
  expect(await suppressor.isEmpty()).toBe(false);
});

test('the keys are HMACs with one secret of the installation, whoever opens it first', async () => {
  await Promise.all([openSuppressor(db), openSuppressor(db), suppress(zoe)]);
  const secrets = await allSecrets(db);
  expect(secrets.map(({ own }) => own)).toEqual([true]);
  const secret = new Uint8Array(await crypto.subtle.exportKey('raw', secrets[0]!.key));
  const key = createHmac('sha256', secret).update('v1|email|zoe@canary.example').digest('hex');
  expect(await db.get('suppressed', key)).toMatchObject({ scope: 'person-marketing', secret: secrets[0]!.id });
});

test('finds what is under the secret of another installation', async () => {
  const bytes = new Uint8Array(32).fill(7);
  const key = createHmac('sha256', bytes).update('v1|email|zoe@canary.example').digest('hex');
  const secret = { id: 'other', key: await importListKey(bytes) };
  const tx = writing(db, 'secrets', 'suppressed');
  await addSecrets(tx, [secret]);
  await addSecrets(tx, [secret]);
  await addSuppressions(tx, [
    { key, secret: 'other', scope: 'person-all', reason: 'erased', at: NOW, by: '', expiresAt: null },
  ]);
  await tx.done;
  expect(await find(zoe)).toEqual([undefined, 'erased']);
  // New entries are made with the own one all the same.
  await suppress(zoe);
  expect((await allSuppressed(db)).filter((entry) => entry.secret === 'other')).toHaveLength(1);
  expect((await allSecrets(db)).filter(({ own }) => own)).toHaveLength(1);
});

test('a person is forgotten after the time, the lead never, and both stay while the feed brings the lead', async () => {
  await suppress(zoe);
  expect(await find(zoe, LATER)).toEqual(['refused', undefined]);
  const keys = await (await openSuppressor(db)).keysOf(zoe);
  let tx = writing(db, 'suppressed');
  await renewSuppressed(tx, keys, '2028-11-23T12:00:00.000Z', 36);
  await tx.done;
  expect(await find(zoe, LATER)).toEqual(['refused', 'refused']);
  tx = writing(db, 'suppressed');
  expect(await forgetEnded(tx, LATER)).toBe(0);
  expect(await forgetEnded(tx, '2031-11-24T12:00:00.000Z')).toBe(2);
  await tx.done;
  expect((await allSuppressed(db)).map(({ scope }) => scope)).toEqual(['lead', 'lead']);
});

test('what has ended is not kept', async () => {
  await suppress(zoe);
  const forget = (now: string) => forgetEndedSuppressions({ db: async () => db, now: () => Date.parse(now) });
  const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  await forget(NOW);
  // It may be as long as everything that ever ended, and most days nothing of it has to go.
  expect(reading).not.toHaveBeenCalled();
  expect(await allSuppressed(db)).toHaveLength(4);
  await forget(LATER);
  expect((await allSuppressed(db)).map(({ scope }) => scope)).toEqual(['lead', 'lead']);
});

test('what ended stays ended, even if the feed brings the lead once more', async () => {
  await suppress({ ...zoe, feedId: null });
  const keys = await (await openSuppressor(db)).keysOf(zoe);
  const tx = writing(db, 'suppressed');
  await renewSuppressed(tx, keys, LATER, 36);
  await tx.done;
  expect(await find(zoe, LATER)).toEqual([undefined, undefined]);
});

test('a mistake is taken back, and nothing that was said before or is weightier', async () => {
  const at = '2026-12-01T12:00:00.000Z';
  const undo = async (): Promise<void> => {
    const keys = await (await openSuppressor(db)).ownKeysOf(zoe);
    const tx = writing(db, 'suppressed');
    await removeSuppressions(tx, keys, at);
    await tx.done;
  };
  await suppress(zoe, { ...refused, at });
  await undo();
  expect(await allSuppressed(db)).toEqual([]);
  await suppress({ ...zoe, feedId: 'another' });
  await suppress(zoe, { ...refused, at });
  await undo();
  expect(await find(zoe)).toEqual([undefined, 'refused']);
  await suppress(zoe, { ...refused, at });
  await suppress(zoe, { ...refused, reason: 'objected', at: LATER });
  await undo();
  expect(await find(zoe)).toEqual(['objected', 'objected']);
});

test('nothing of the list names anybody', async () => {
  await suppress(zoe);
  const { person, lead } = await (await openSuppressor(db)).keysOf(zoe);
  const text = JSON.stringify([await allSuppressed(db), person, lead]).toLowerCase();
  for (const canary of ['canary', 'zoe', '145671234']) expect(text).not.toContain(canary);
  for (const key of [...person, ...lead]) expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test('secrets can be read out, since the list is of use elsewhere with them only', async () => {
  expect((await makeListKey()).extractable).toBe(true);
});
