import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkRecords } from '../../../lib/background/consent/record-head.ts';
import { openHeld } from '../../../lib/background/consent/open-held.ts';
import { storesIn, type StoreName } from '../../../lib/backup/stores.ts';
import { defaultTriageSettings } from '../../../lib/domain/triage/default-settings.ts';
import { evidenceOf } from '../../../lib/storage/evidence.ts';
import { changePreferences } from '../../../lib/storage/preferences.ts';
import { saveProfile } from '../../../lib/storage/profiles.ts';
import { body, record, request } from '../feed-world.ts';
import { world, type World } from '../parts.ts';
import { fakeBrowser } from '../consent/person-world.ts';
import { visit, type VisitWorld, visitWorld } from '../consent/visit-world.ts';
import { type Backups, backupsOf, rowsIn } from './backup-world.ts';

const { browser } = fakeBrowser();
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return {
      ...browser,
      runtime: { getManifest: () => ({ version: '0.1.0' }) },
      permissions: { getAll: async () => ({ origins: [] }) },
      alarms: { clear: async () => true },
    };
  },
}));
const { backupHandlers } = await import('../../../lib/background/backup/backup-handlers.ts');
const { evidenceText } = { evidenceText: 'CANARYanswer' };

const KEY = 'SECRETKEY123';

let old: VisitWorld;
let backups: Backups;

/** One of everything that can be in an installation. */
async function fill(here: VisitWorld): Promise<void> {
  await here.download(
    body(
      request('1'),
      request('2'),
      // Without an id: it is known by a hash.
      request(undefined, { email: 'noid@example.com' }),
      visit('7'),
      visit('8'),
      visit('9'),
      record({ id: 'P', category: 'PROSPECT', type: 'PRICE OPTIONS', email: 'prospect@example.com', lastName: 'P' }),
      record({ category: 'VISIT', remark: 'CANARYproblem' }),
    ),
  );
  await here.act('id:CONNECTION:1'.replace('CONNECTION', here.connection.id), 'answer');
  const held = await here.held();
  const [first, second] = held.filter(({ outline }) => outline.reason === 'visit');
  await here.ask(first!.heldKey);
  await here.say(first!.heldKey, 'no');
  await here.ask(second!.heldKey, 'LS-AAAA-BBBB');
  await here.say(second!.heldKey, 'yes');
  await changePreferences(here.db, { triage: { ...defaultTriageSettings, mine: ['me@example.com'] } });
  await saveProfile(here.db, {
    id: 'crm',
    name: 'Our CRM',
    basedOn: null,
    rules: [],
    valueMaps: {},
    origins: ['https://crm.example.com'],
    newContactUrl: null,
    confirmed: true,
  });
  await here.db.add('copies', {
    leadKey: 'id:x',
    kind: 'crm',
    where: 'https://crm.example.com',
    at: '2026-11-23T10:00:00.000Z',
    id: 5,
  });
  const lost = { connectionId: here.connection.id, receivedAt: '2026-11-20T08:00:00.000Z', persons: [], copies: [] };
  const answered = { act: 'answer', at: '2026-11-20T09:00:00.000Z' } as const;
  await here.db.put('waiting', { ...lost, key: 'id:lost', triage: { status: 'answered', history: [answered] } });
  // A body that was cut off is kept.
  await here.download(`<leads>${request('3')}<lead><id>4</id>`);
}

const HELD_PARTS = new Set(['sealed', 'own', 'source', 'contact', 'record', 'key']);

/** All rows of a store, without what is sealed, or is a key: that is another one in each browser. */
async function plain({ db }: World, store: StoreName): Promise<unknown> {
  const rows = (await db.getAll(store)) as unknown as Record<string, unknown>[];
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).filter(([name, value]) => !HELD_PARTS.has(name) || typeof value !== 'object'),
    ),
  );
}

beforeEach(async () => {
  old = await visitWorld();
  await fill(old);
  backups = await backupsOf(old, backupHandlers);
});

describe('in an empty installation', () => {
  let fresh: World;
  let there: Backups;
  beforeEach(async () => {
    fresh = await world();
    fresh.clock.now = old.clock.now;
    there = await backupsOf(fresh, backupHandlers);
  });

  test('everything is as it was', async () => {
    for (const store of storesIn(true)) {
      // Or nothing would be shown by what follows.
      if (!['chores', 'retention', 'erasures', 'consentSettings', 'notices'].includes(store))
        expect((await old.db.count(store)) > 0, store).toBe(true);
    }
    const file = await backups.make({ withAddresses: true });
    const found = await there.read(file);
    expect(found).toMatchObject({ kind: 'read', preview: { here: null, withAddresses: true, app: '0.1.0' } });
    expect(await fresh.db.count('leads')).toBe(0);
    expect(await there.handlers['backup.restore']({ file: found.file })).toEqual({
      kind: 'restored',
      ended: 0,
      kept: 0,
    });
    for (const store of storesIn(true).filter((name) => name !== 'chain' && name !== 'chores'))
      expect([store, await plain(fresh, store)]).toEqual([store, await plain(old, store)]);
  });

  test('what is held is sealed with other keys, and is the same under its seal', async () => {
    await there.restore(await backups.make());
    const [before, after] = [await old.db.getAll('held'), await fresh.db.getAll('held')];
    expect(after.map(({ heldKey }) => heldKey)).toEqual(before.map(({ heldKey }) => heldKey));
    for (const [n, row] of after.entries()) {
      expect(await openHeld(fresh.db, row)).toEqual(await openHeld(old.db, before[n]!));
      if (row.sealed) await expect(openHeld(old.db, row)).rejects.toThrow();
    }
    expect(JSON.stringify(after)).not.toMatch(/CANARY/);
    expect(after.some(({ sealed }) => sealed)).toBe(true);
  });

  test('the chain of records verifies, and says that it was restored; evidence can be shown', async () => {
    await there.restore(await backups.make());
    expect(await checkRecords(fresh.db, undefined)).toMatchObject({ ok: true });
    const chain = await fresh.db.getAll('chain');
    expect(chain.slice(0, -1)).toEqual(await old.db.getAll('chain'));
    expect(chain.at(-1)).toMatchObject({ event: 'backup-restored', detail: { madeAt: expect.any(String) as unknown } });
    const subject = (await fresh.db.getAll('evidence'))[0]!.subject;
    const vault = await fresh.parts.vault();
    const { openEvidence } = await import('../../../lib/background/consent/evidence.ts');
    const [row] = await evidenceOf(fresh.db, subject);
    expect(JSON.stringify(await openEvidence(vault, row!))).toContain(evidenceText);
  });

  test('the next download knows every lead again, and brings back nobody who said no', async () => {
    await there.restore(await backups.make({ withAddresses: true }));
    const before = [await plain(fresh, 'leads'), await plain(fresh, 'held'), await plain(fresh, 'problems')];
    fresh.clock.now += 3 * 3_600_000;
    fresh.serve(
      () =>
        new Response(
          body(
            request('1'),
            request('2'),
            request(undefined, { email: 'noid@example.com' }),
            visit('7'),
            visit('8'),
            visit('9'),
            record({ category: 'VISIT', remark: 'CANARYproblem' }),
          ),
          { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
        ),
    );
    const { runDownload } = await import('../../../lib/background/download-job.ts');
    expect(await runDownload(fresh.parts, old.connection.id)).toMatchObject({
      report: { added: 0, updated: 0, heldNew: 0, suppressed: 1 },
    });
    const problems = (await fresh.db.getAll('problems')).map(({ id }) => id);
    expect(problems).toEqual((await old.db.getAll('problems')).map(({ id }) => id));
    expect([await plain(fresh, 'leads'), await plain(fresh, 'held')]).toEqual(before.slice(0, 2));
  });

  test('a kept body can still be read', async () => {
    await there.restore(await backups.make());
    const { rawBody } = await import('../../../lib/background/raw-body.ts');
    const id = (await fresh.db.getAll('raw'))[0]!.downloadId;
    let text = '';
    for await (const piece of rawBody(fresh.db, await fresh.parts.vault(), id)) text += new TextDecoder().decode(piece);
    expect(text).toContain('<lead><id>4</id>');
  });
});

test('the key is in the file only when it is asked for, and what is held never but under the passphrase', async () => {
  const without = await backups.make();
  expect(JSON.stringify(await rowsIn(without))).not.toContain(KEY);
  expect(JSON.stringify(await rowsIn(without))).toContain('CANARYlast9');
  expect(Buffer.from(without).includes('CANARY')).toBe(false);
  const asked = await backups.make({ withAddresses: true });
  expect(JSON.stringify(await rowsIn(asked))).toContain(KEY);
  expect(Buffer.from(asked).includes(KEY)).toBe(false);
});

test('what does not open here is left out, and said', async () => {
  const row = (await old.db.getAll('held')).find(({ sealed }) => sealed)!;
  await old.db.put('held', { ...row, sealed: { ...row.sealed!, nonce: new Uint8Array(12) } });
  const made = await backups.handlers['backup.make']({ passphrase: 'x'.repeat(20), withAddresses: false });
  expect(made).toMatchObject({ kind: 'made', unopened: 1 });
});

test('a key that cannot leave the browser is a reason to refuse, and nothing is left lying about', async () => {
  const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  await old.db.put('keys', key, 'hash');
  const made = await backups.handlers['backup.make']({ passphrase: 'x'.repeat(20), withAddresses: false });
  expect(made).toEqual({ kind: 'refused', reason: 'keys-stay' });
  expect(await backups.transfer.count('pieces')).toBe(0);
});
