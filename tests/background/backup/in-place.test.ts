import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { idHash } from '../../../lib/background/address-schedule.ts';
import { runDownload } from '../../../lib/background/download-job.ts';
import { erasePerson } from '../../../lib/background/consent/erase.ts';
import type { ChainHead } from '../../../lib/domain/consent/chain-hash.ts';
import type { PolicyState } from '../../../lib/domain/policy/policy.ts';
import { checkRecords, noteHead } from '../../../lib/background/consent/record-head.ts';
import { saveConnection } from '../../../lib/storage/connections.ts';
import { readFeedState, writeSchedule } from '../../../lib/storage/feed-states.ts';
import { newFeedId } from '../../../lib/storage/same-feed.ts';
import { writePolicyState } from '../../../lib/storage/policy.ts';
import { connection } from '../../support/builders.ts';
import { body, type FeedWorld, feedWorld, request } from '../feed-world.ts';
import { fakeBrowser } from '../consent/person-world.ts';
import { DAY, visit, type VisitWorld, visitWorld } from '../consent/visit-world.ts';
import { type Backups, backupsOf } from './backup-world.ts';

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

const FEED = {
  url: 'https://feeds.example.com/leads',
  key: 'SECRETKEY123',
  placement: { kind: 'query', name: 'key' },
} as const;

type Put = (this: IDBObjectStore, ...row: Parameters<IDBObjectStore['put']>) => IDBRequest<IDBValidKey>;
const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!.value as Put;

let here: VisitWorld;
let backups: Backups;
beforeEach(async () => {
  here = await visitWorld();
  backups = await backupsOf(here, backupHandlers);
  await here.download(body(request('1'), request('2'), visit('7')));
});

const leadKeys = async (of: FeedWorld): Promise<string[]> =>
  (await of.leads()).map(({ feed }) => feed.feedId ?? '').toSorted();

const again = (of: FeedWorld, text: string): Promise<unknown> => of.download(text);

describe('where something is', () => {
  test('it is shown what that is, and nothing changes before the word is given', async () => {
    const file = await backups.make();
    await here.download(body(request('3')));
    const found = await backups.read(file);
    expect(found).toMatchObject({
      kind: 'read',
      preview: { inFile: { feeds: 1, leads: 2, held: 1 }, here: { feeds: 1, leads: 3, held: 1 } },
    });
    expect(await leadKeys(here)).toEqual(['1', '2', '3']);
    await backups.handlers['backup.drop']({ file: found.file });
    expect(await backups.handlers['backup.restore']({ file: found.file })).toEqual({ kind: 'refused', reason: 'gone' });
    expect(await leadKeys(here)).toEqual(['1', '2', '3']);
  });

  test('the backup takes its place, and what was done here since is not undone', async () => {
    const file = await backups.make();
    await here.download(body(request('3')));
    const [first, , third] = (await here.leads()).map(({ feed }) => feed.leadKey);
    await here.act(first!, 'answer');
    await here.act(third!, 'decline');
    expect(await backups.restore(file)).toEqual(expect.objectContaining({ kept: 2 }));
    expect(await leadKeys(here)).toEqual(['1', '2']);
    expect((await here.leads()).map(({ triage }) => triage.status)).toEqual(['answered', 'new']);
    // The feed brings the third one again.
    await again(here, body(request('3')));
    expect((await here.leads()).map(({ triage }) => triage.status)).toEqual(['answered', 'new', 'declined']);
  });

  test('what was done after it was made, and is older than what is done now, is all there', async () => {
    const [first] = (await here.leads()).map(({ feed }) => feed.leadKey);
    await here.act(first!, 'answer');
    const file = await backups.make();
    here.clock.now += 1000;
    await here.act(first!, 'decline');
    await backups.restore(file);
    const [lead] = await here.leads();
    expect(lead!.triage.history.map(({ act }) => act)).toEqual(['answer', 'decline']);
    expect(lead!.triage.status).toBe('declined');
    expect(await backups.restore(await backups.make())).toMatchObject({ kept: 0 });
  });

  test('who consented since has consented, and whoever took that back has taken it back', async () => {
    await here.download(body(visit('8')));
    const [yes, other] = (await here.held()).map(({ heldKey }) => heldKey) as [string, string];
    for (const heldKey of [yes, other]) await here.ask(heldKey, `LS-7K3Q-${heldKey.slice(0, 4)}`);
    await here.say(other, 'yes');
    const file = await backups.make();
    here.clock.now += 1000;
    await here.say(yes, 'yes');
    await here.say(other, 'withdraw');
    await backups.restore(file);
    expect((await here.db.get('held', yes))?.standing?.state).toBe('consented');
    expect((await here.leads()).some(({ heldKey }) => heldKey === yes)).toBe(true);
    expect((await here.db.get('held', other))?.standing?.state).not.toBe('consented');
    expect((await here.leads()).some(({ heldKey }) => heldKey === other)).toBe(false);
  });

  test('another file that is read takes the place of one that waits', async () => {
    const file = await backups.make();
    const [one, other] = [await backups.read(file), await backups.read(file)];
    expect(await backups.handlers['backup.restore']({ file: one.file })).toEqual({ kind: 'refused', reason: 'gone' });
    expect(await backups.handlers['backup.restore']({ file: other.file })).toMatchObject({ kind: 'restored' });
  });
});

describe('nothing comes back', () => {
  test('of a person who was erased since', async () => {
    const file = await backups.make();
    await erasePerson(here.parts, { email: 'buyer1@example.com', reason: 'asked' });
    await erasePerson(here.parts, { email: 'canary7@canary.example', reason: 'asked' });
    const { ended } = await backups.restore(file);
    expect(ended).toBeGreaterThan(0);
    expect(await leadKeys(here)).toEqual(['2']);
    expect((await here.held()).every(({ sealed }) => sealed === null)).toBe(true);
    await again(here, body(request('1'), request('2'), visit('7')));
    expect(await leadKeys(here)).toEqual(['2']);
  });

  test('of a person who said no since, with what they had said', async () => {
    const file = await backups.make();
    const { heldKey } = await here.only();
    await here.say(heldKey, 'object');
    await backups.restore(file);
    expect((await here.only()).standing?.state).toBe('objected');

    // The chain has gone on from where the backup's ends: what was recorded is still there.
    expect((await here.db.getAll('chain')).some(({ event }) => event === 'objected')).toBe(true);
    expect(await checkRecords(here.db, undefined)).toMatchObject({ ok: true });
    expect((await here.db.getAll('evidence')).length).toBeGreaterThan(0);
    await here.pass(60 * DAY);
    expect((await here.only()).sealed).toBeNull();
  });

  test('into the open, of a person who is restricted here', async () => {
    await here.ask((await here.only()).heldKey);
    const file = await backups.make();
    await here.say((await here.only()).heldKey, 'restrict');
    await backups.restore(file);
    expect((await here.only()).standing?.state).toBe('restricted');
  });

  test('from another installation, of a person who said no here', async () => {
    const other = await visitWorld();
    const theirs = await backupsOf(other, backupHandlers);
    await other.download(body(request('1'), visit('7'), visit('8')));
    await here.say((await here.only()).heldKey, 'object');
    expect(await backups.restore(await theirs.make())).toMatchObject({ ended: 1 });
    const states = async (): Promise<unknown[]> =>
      (await here.held()).map(({ standing }) => String(standing?.state)).toSorted();
    expect(await states()).toEqual(['held', 'objected']);
    await again(here, body(request('1'), visit('7'), visit('8')));
    expect(await states()).toEqual(['held', 'objected']);
  });
});

test('two hours are two hours, whichever installation asked', async () => {
  const file = await backups.make({ withAddresses: true });
  const soon = here.clock.now + 140 * 60_000;
  // The same feed under another id, as another installation has it.
  const other = await feedWorld({ id: 'other-id' });
  other.clock.now = here.clock.now;
  await writeSchedule(other.db, 'other-id', { nextAllowed: soon, waitMs: 8_400_000, fallback: null });
  const there = await backupsOf(other, backupHandlers);
  await there.restore(file);
  expect((await readFeedState(other.db, here.connection.id))?.nextAllowed).toBe(soon);
  expect(await runDownload(other.parts, here.connection.id)).toMatchObject({ kind: 'not-yet' });
  expect(other.requests).toEqual([]);
});

test('a feed whose address was not in the backup says so, and is known again when it is entered', async () => {
  const fresh = await visitWorld();
  const id = await newFeedId(here.db, { ...FEED, url: 'https://other.example.com/x' }, await idHash(here.parts));
  await saveConnection(here.db, connection({ id, name: 'Other' }), { ...FEED, url: 'https://other.example.com/x' });
  const there = await backupsOf(fresh, backupHandlers);
  await there.restore(await backups.make());
  expect(await runDownload(fresh.parts, id)).toMatchObject({ report: { outcome: 'no-address' } });
  expect(await newFeedId(fresh.db, { ...FEED, url: 'https://other.example.com/x' }, await idHash(fresh.parts))).toBe(
    id,
  );
});

describe('what is the company’s', () => {
  const policy = (over: Partial<PolicyState>): PolicyState => ({
    missingSince: {},
    feeds: false,
    allowedCrms: null,
    retentionMonths: null,
    lockConnections: false,
    problems: [],
    mapped: [],
    ...over,
  });

  test('stays as it is, with its key', async () => {
    const file = await backups.make({ withAddresses: true });
    const address = { ...FEED, key: 'NEWKEY' };
    await saveConnection(here.db, { ...here.connection, name: 'By policy', managed: true, policyId: 'p' }, address);
    await writePolicyState(here.db, policy({ feeds: true }));
    await backups.restore(file);
    expect(await here.db.get('connections', here.connection.id)).toMatchObject({ name: 'By policy', managed: true });
    expect(await here.db.get('addresses', here.connection.id)).toEqual(address);
    expect(await here.db.get('settings', 'policy')).toEqual(policy({ feeds: true }));
  });

  test('is not added to where feeds are locked: what they had brought is there, and nothing is asked', async () => {
    const file = await backups.make({ withAddresses: true });
    const other = await feedWorld({ id: 'locked' });
    await writePolicyState(other.db, policy({ lockConnections: true }));
    const there = await backupsOf(other, backupHandlers);
    await there.restore(file);
    expect((await other.db.getAll('connections')).map(({ id, mode }) => [id, mode])).toEqual(
      expect.arrayContaining([
        [here.connection.id, 'stopped'],
        ['locked', 'live'],
      ]),
    );
    expect(await other.db.get('addresses', here.connection.id)).toBeUndefined();
    expect(await leadKeys(other)).toEqual(['1', '2']);
  });

  test('is the user’s own where there is no policy', async () => {
    await saveConnection(here.db, { ...here.connection, managed: true, policyId: 'p' }, FEED);
    const fresh = await visitWorld();
    const there = await backupsOf(fresh, backupHandlers);
    await there.restore(await backups.make());
    const restored = await fresh.db.get('connections', here.connection.id);
    expect(restored).toMatchObject({ policyId: 'p' });
    expect(restored?.managed).toBeUndefined();
  });
});

describe('a browser that is killed', () => {
  /** What of the installation can be told. */
  const state = async () => JSON.stringify([await here.leads(), await here.db.getAll('chain')]);

  test('in the middle of it has lost nothing, and can do it again', async () => {
    const file = await backups.make();
    await here.download(body(request('3')));
    const before = await state();
    const found = await backups.read(file);
    const { db } = here;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.transaction.db.name === db.name && this.name === 'leads' && (puts += 1) === 2) this.transaction.abort();
      return put.apply(this, row);
    });
    await expect(backups.handlers['backup.restore']({ file: found.file })).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await state()).toBe(before);
    await backups.restore(file);
    expect(await leadKeys(here)).toEqual(['1', '2']);
  });

  test('after it has everything, and the note of the chain’s end catches up', async () => {
    let noted: ChainHead | null = null;
    let expected: ChainHead | null = null;
    const headNote = {
      read: async () => noted,
      write: async (head: ChainHead) => void (noted = head),
      expect: async (head: ChainHead) => void (expected = head),
      expected: async () => expected,
    };
    here.parts.headNote = headNote;
    await here.say((await here.only()).heldKey, 'object');
    const other = await visitWorld();
    await other.download(body(visit('8')));
    await other.say((await other.only()).heldKey, 'object');
    const theirs = await (await backupsOf(other, backupHandlers)).make();
    await noteHead(here.parts);
    const before = noted;
    // It is killed before the note is written.
    headNote.write = async () => {
      throw new Error('killed');
    };
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await backups.restore(theirs);
    vi.restoreAllMocks();
    expect(noted).toBe(before);
    expect(await checkRecords(here.db, headNote)).toMatchObject({ ok: true });
    headNote.write = async (head) => void (noted = head);
    await noteHead(here.parts);
    expect(noted).toEqual(expected);
    expect(await checkRecords(here.db, headNote)).toMatchObject({ ok: true });
  });
});

describe('is refused by name', () => {
  test.each([
    ['wrong-passphrase', (file: Uint8Array) => [file, 'correct horse batterie']],
    ['damaged', (file: Uint8Array) => [file.subarray(0, file.length - 1), undefined]],
    ['no-backup', () => [new TextEncoder().encode('PK…'), undefined]],
  ] as const)('%s, and nothing is left of it', async (reason, make) => {
    const [file, passphrase] = make(await backups.make());
    await backups.transfer.clear('pieces');
    expect(await backups.read(file as Uint8Array, passphrase as string | undefined)).toMatchObject({
      kind: 'refused',
      reason,
    });
    expect(await leadKeys(here)).toEqual(['1', '2']);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('leadstand-restore');
    expect(await backups.transfer.count('pieces')).toBe(0);
  });

  test('a disk that is full', async () => {
    const file = await backups.make();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'leads') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, row);
    });
    expect(await backups.read(file)).toMatchObject({ kind: 'refused', reason: 'disk-full' });
    vi.restoreAllMocks();
    expect(await leadKeys(here)).toEqual(['1', '2']);
  });
});
