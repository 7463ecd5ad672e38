import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { checkDatabase } from '../../../lib/background/diagnostics/check-database.ts';
import { lookAtAll } from '../../../lib/background/diagnostics/look.ts';
import { selfCheck } from '../../../lib/background/diagnostics/self-check.ts';
import type { SecondCopy } from '../../../lib/background/second-copy/keep-copy.ts';
import { nothingRestored } from '../../../lib/domain/damage/damage.ts';
import { type CheckId, type CheckResult, verdictOf } from '../../../lib/domain/diagnostics/checks.ts';
import { setPaused } from '../../../lib/storage/connections.ts';
import { saveProfile } from '../../../lib/storage/profiles.ts';
import { storeEntries } from './entries.ts';
import { crm } from './crm.ts';
import { body, request } from '../feed-world.ts';
import { site, type Site } from './site.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: { runtime: { getURL: () => 'chrome-extension://x/' } },
}));
vi.mock('#i18n', () => ({ i18n: { t: String } }));

const MINUTE = 60_000;

/** What the self-check says about one thing. */
async function found(here: Site, check: CheckId): Promise<Omit<CheckResult, 'check'>> {
  const results = await selfCheck(here.db, here.looking);
  const { check: _, ...result } = results.find((one) => one.check === check)!;
  return result;
}

const ready = async (): Promise<Site> => {
  const here = await site();
  await here.download(body(request('1'), request('2')));
  here.says.badge = '2';
  return here;
};

async function changeState(here: Site, change: object): Promise<void> {
  const state = await here.db.get('feedStates', here.connection.id);
  await here.db.put('feedStates', { ...state!, ...change });
}

test('of a feed that works, nothing is wrong', async () => {
  const here = await ready();
  const { report, missing } = await lookAtAll(here.looking);
  const bad = report.checks.filter((one) => verdictOf(one) === 'wrong');
  expect(bad).toEqual([]);
  expect(missing).toEqual({ feeds: [], crms: [] });
  expect(report.checks.find(({ check }) => check === 'database')).toMatchObject({ finding: 'database-good' });
});

interface Case {
  check: CheckId;
  what: string;
  make: (here: Site) => unknown;
  finding: string;
  count?: number;
}

const copyCalled = (id: string): SecondCopy => ({
  shelf: { get: async () => ({ 'copy:head': { id, pieces: 1 } }), set: async () => {}, remove: async () => {} },
  keys: [],
  wasLookedAt: async () => true,
});

/** Each check with what is in order, and with what is not. */
const CASES: Case[] = [
  { check: 'keys', what: 'all keys', make: () => {}, finding: 'keys-good' },
  {
    check: 'keys',
    what: 'a key gone under which something is sealed',
    make: async (here) => {
      await here.download(body(request('3', { category: 'VISIT', type: '' })));
      await here.db.delete('keys', 'held');
    },
    finding: 'keys-missing',
  },
  {
    check: 'keys',
    what: 'a key that is none for sealing',
    make: async ({ db }) => db.put('keys', (await db.get('keys', 'hash'))!, 'held'),
    finding: 'keys-broken',
  },
  { check: 'records', what: 'no records', make: () => {}, finding: 'records-none' },
  { check: 'records', what: 'two records', make: ({ db }) => storeEntries(db, 2), finding: 'records-good', count: 2 },
  {
    check: 'records',
    what: 'a record that was changed',
    make: async ({ db }) => {
      await storeEntries(db, 2);
      await db.put('chain', { ...(await db.get('chain', 1))!, actor: 'somebody else' });
    },
    finding: 'records-broken',
  },
  { check: 'second-copy', what: 'no copy yet', make: () => {}, finding: 'copy-missing' },
  {
    check: 'second-copy',
    what: 'the copy of this database',
    make: async (here) => {
      await here.db.put('copyMark', { id: 'one', chain: 0, wholes: {} }, 'mark');
      here.looking.secondCopy = copyCalled('one');
    },
    finding: 'copy-good',
  },
  {
    check: 'second-copy',
    what: 'the copy of another database',
    make: async (here) => {
      await here.db.put('copyMark', { id: 'one', chain: 0, wholes: {} }, 'mark');
      here.looking.secondCopy = copyCalled('other');
    },
    finding: 'copy-missing',
  },
  {
    check: 'second-copy',
    what: 'a copy that has no room',
    make: ({ db }) => db.put('copyMark', { id: 'one', chain: 0, wholes: {}, full: true }, 'mark'),
    finding: 'copy-full',
  },
  {
    check: 'second-copy',
    what: 'damage that nobody has read of',
    make: ({ db }) => db.put('damage', { at: '', what: 'copy', back: nothingRestored, unread: 0, left: null }, 'found'),
    finding: 'copy-told',
  },
  { check: 'badge', what: 'the right number', make: () => {}, finding: 'badge-right' },
  { check: 'badge', what: 'another number', make: ({ says }) => (says.badge = '7'), finding: 'badge-other' },
  { check: 'alarms', what: 'an alarm in time', make: () => {}, finding: 'alarms-set', count: 1 },
  { check: 'alarms', what: 'no alarm', make: ({ alarms }) => alarms.clear(), finding: 'alarms-missing', count: 1 },
  {
    check: 'alarms',
    what: 'an alarm hours too late',
    make: ({ alarms, connection, clock }) => alarms.set(connection.id, clock.now + 300 * MINUTE),
    finding: 'alarms-late',
    count: 1,
  },
  {
    check: 'alarms',
    what: 'no alarm of a paused feed',
    make: async ({ alarms, connection, db }) => {
      alarms.clear();
      await setPaused(db, connection.id, true);
    },
    finding: 'alarms-none',
  },
  {
    check: 'alarms',
    what: 'no alarm of a feed whose key was refused',
    make: async (here) => {
      here.alarms.clear();
      await changeState(here, { paused: true });
    },
    finding: 'alarms-none',
  },
  {
    check: 'alarms',
    what: 'no alarm in the middle of a download',
    make: async (here) => {
      here.alarms.clear();
      await changeState(here, { running: { downloadId: 1 } });
    },
    finding: 'alarms-set',
    count: 1,
  },
  { check: 'feed-access', what: 'access', make: () => {}, finding: 'feeds-reachable', count: 1 },
  { check: 'feed-access', what: 'no access', make: (here) => here.grant(false), finding: 'feeds-denied', count: 1 },
  {
    check: 'feed-access',
    what: 'no access, and none needed by a paused feed',
    make: async (here) => {
      here.grant(false);
      await setPaused(here.db, here.connection.id, true);
    },
    finding: 'feeds-none',
  },
  { check: 'crm-access', what: 'no CRM', make: () => {}, finding: 'crms-none' },
  {
    check: 'crm-access',
    what: 'a CRM that is filled only where the icon is pressed',
    make: ({ db }) => saveProfile(db, crm({ newContactUrl: null })),
    finding: 'crms-none',
  },
  { check: 'crm-access', what: 'a CRM', make: ({ db }) => saveProfile(db, crm()), finding: 'crms-reachable', count: 1 },
  {
    check: 'crm-access',
    what: 'a CRM whose access was taken back',
    make: async (here) => {
      await saveProfile(here.db, crm());
      here.grant(false);
    },
    finding: 'crms-denied',
    count: 1,
  },
  { check: 'clock', what: 'a server that did not tell the time', make: () => {}, finding: 'clock-untold' },
  {
    check: 'clock',
    what: 'a clock as the server’s',
    make: (here) => changeState(here, { servedAt: here.clock.now + 1000, nextAllowed: here.clock.now, waitMs: 0 }),
    finding: 'clock-right',
  },
  {
    check: 'clock',
    what: 'a clock an hour behind',
    make: (here) =>
      changeState(here, { servedAt: here.clock.now + 60 * MINUTE, nextAllowed: here.clock.now, waitMs: 0 }),
    finding: 'clock-differs',
    count: 60,
  },
  {
    check: 'clock',
    what: 'a clock that went back since',
    make: async (here) => {
      await changeState(here, { servedAt: here.clock.now, nextAllowed: here.clock.now, waitMs: 0 });
      here.clock.now -= 60 * MINUTE;
    },
    finding: 'clock-set-back',
  },
  { check: 'disk', what: 'room', make: () => {}, finding: 'disk-room' },
  {
    check: 'disk',
    what: 'little room',
    make: ({ says }) => (says.room = { usage: 9e8, quota: 1e9 }),
    finding: 'disk-low',
  },
  {
    check: 'disk',
    what: 'no room',
    make: ({ says }) => (says.room = { usage: 1e9, quota: 1e9 }),
    finding: 'disk-full',
  },
  {
    check: 'disk',
    what: 'a browser that keeps silent',
    make: ({ says }) => (says.room = null),
    finding: 'disk-untold',
  },
  { check: 'policy', what: 'no policy', make: () => {}, finding: 'policy-none' },
  {
    check: 'policy',
    what: 'a policy that is not kept to',
    make: ({ says }) => (says.managed = { lockConnections: true }),
    finding: 'policy-waiting',
  },
  {
    check: 'policy',
    what: 'a policy with two mistakes in it',
    make: ({ says }) => (says.managed = { lockConnections: 'yes', allowedCrmOrigins: 7 }),
    finding: 'policy-problems',
    count: 2,
  },
  { check: 'search', what: 'leads that were not indexed', make: () => {}, finding: 'search-pending', count: 2 },
  {
    check: 'search',
    what: 'an index that knows all',
    make: ({ db }) => db.clear('unindexed'),
    finding: 'search-complete',
  },
];

test.each(CASES)('$check: $what is $finding', async ({ check, make, finding, count }) => {
  const here = await ready();
  await here.db.delete('chores', 'search');
  await make(here);
  expect(await found(here, check)).toEqual({ finding, ...(count !== undefined && { count }) });
});

test.each([
  ['VersionError', 'database-newer'],
  ['UnknownError', 'database-closed'],
  ['QuotaExceededError', 'database-full'],
])('a database that fails with %s is %s, and everything else still says what it can', async (name, finding) => {
  const here = await ready();
  const db = async (): Promise<never> => {
    throw new DOMException('', name);
  };
  expect((await checkDatabase({ db })).found).toEqual({ finding });
  const { report } = await lookAtAll({ ...here.looking, db });
  const by = Object.fromEntries(report.checks.map((one) => [one.check, one.finding]));
  expect(by).toMatchObject({ database: finding, keys: 'not-looked', disk: 'disk-room', policy: 'policy-none' });
  expect(report).toMatchObject({ feeds: [], counts: null, database: { shape: null, error: name } });
});

test('a look that fails keeps no other from saying what it found', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  const here = await ready();
  const room = (): Promise<never> => Promise.reject(new Error('no'));
  const results = await selfCheck(here.db, { ...here.looking, system: { ...here.system, room } });
  expect(results.find(({ check }) => check === 'disk')?.finding).toBe('look-failed');
  expect(results.find(({ check }) => check === 'keys')?.finding).toBe('keys-good');
  quiet.mockRestore();
});

test('a look changes nothing that is stored', async () => {
  const here = await ready();
  await storeEntries(here.db, 3);
  const dump = async (): Promise<string> =>
    JSON.stringify(await Promise.all([...here.db.objectStoreNames].map((name) => here.db.getAll(name))));
  const before = await dump();
  await lookAtAll(here.looking);
  expect(await dump()).toBe(before);
});
