import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addressSchedule, idHash } from '../../lib/background/address-schedule.ts';
import { runDownload } from '../../lib/background/download-job.ts';
import { isMappingLocked } from '../../lib/background/mapping-lock.ts';
import { wake } from '../../lib/background/wake.ts';
import { keepToPolicy } from '../../lib/background/policy.ts';
import {
  allConnections,
  readAddress,
  readConnection,
  removeConnection,
  setPaused,
} from '../../lib/storage/connections.ts';
import { readFeedState } from '../../lib/storage/feed-states.ts';
import { lockOf, readPolicyState } from '../../lib/storage/policy.ts';
import { feedIds, newFeedId } from '../../lib/storage/same-feed.ts';
import { ManagedFeed, saveAsUser } from '../../lib/storage/user-changes.ts';
import { connection } from '../support/builders.ts';
import { feedXml } from '../support/feed-xml.ts';
import { makeLeads } from '../support/leads.ts';
import { feedMapping, policyFeed } from '../support/policy.ts';
import { world, type World } from './parts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FEED = feedXml(makeLeads({ count: 10, now: Date.parse('2026-11-23T12:00:00Z') }));
const URL_A = 'https://feeds.example.com/leads';
const URL_B = 'https://feeds.example.com/other';

let here: World;
let managed: Record<string, unknown>;

beforeEach(async () => {
  here = await world();
  managed = { connections: [policyFeed()] };
  here.serve(() => new Response(FEED, { headers: { 'Content-Type': 'application/xml' } }));
});

const keep = (raw = managed): Promise<boolean> => keepToPolicy({ ...here.parts, managed: async () => raw });
const ADDRESS = { key: 'SECRETKEY123', placement: { kind: 'query' as const, name: 'key' } };
const addAsUser = async (url: string, change = {}): Promise<string> => {
  const [address, hash] = [{ url, ...ADDRESS, ...change }, await idHash(here.parts)];
  const id = await newFeedId(here.db, address, hash);
  await saveAsUser(here.db, connection({ id }), address, { hash, now: here.clock.now });
  return id;
};
const download = async (id: string): Promise<string> => (await runDownload(here.parts, id)).kind;
const leads = (): Promise<number> => here.db.count('leads');
const state = (id = 'policy-di') => readFeedState(here.db, id);

test('a browser without a policy has nothing to do and stores nothing', async () => {
  expect(await keep({})).toBe(false);
  expect(await here.db.count('settings')).toBe(0);
});

test('a policy that is empty at the first start and filled later sets its feeds up then', async () => {
  expect(await keep({})).toBe(false);
  expect(await keep()).toBe(true);
  expect(await allConnections(here.db)).toMatchObject([{ id: 'policy-di', managed: true, name: 'DirectIndustry' }]);
  expect(await readAddress(here.db, 'policy-di')).toMatchObject({ url: URL_A, key: 'SECRETKEY123' });
  expect(await download('policy-di')).toBe('done');
  expect(await leads()).toBeGreaterThan(0);
});

test('looking again at the same policy changes nothing, not even the revision of the address', async () => {
  await keep();
  const before = await state();
  expect(await keep()).toBe(false);
  expect(await state()).toEqual(before);
});

test('two looks at a time are one', async () => {
  await Promise.all([keep(), keep(), keep({ connections: [policyFeed()] })]);
  expect(await here.db.count('connections')).toBe(1);
  expect((await state())?.addressRevision).toBe(1);
});

test('a new key is taken up at once, wakes a feed whose key was refused, and does not ask too early', async () => {
  await keep();
  here.serve(() => new Response(null, { status: 401 }));
  await download('policy-di');
  expect(await state()).toMatchObject({ paused: true, addressRevision: 1 });
  await keep({ connections: [policyFeed({ key: 'NEWKEY' })] });
  expect(await state()).toMatchObject({ paused: false, addressRevision: 2 });
  expect(await readAddress(here.db, 'policy-di')).toMatchObject({ key: 'NEWKEY' });
  expect(await download('policy-di')).toBe('not-yet');
});

test('two feeds that change places wait for what the other one has asked', async () => {
  const two = (a: string, b: string) => ({
    connections: [policyFeed({ id: 'a', url: a }), policyFeed({ id: 'b', url: b })],
  });
  await keep(two(URL_A, URL_B));
  await download('policy-a');
  here.clock.now += 2 * HOUR;
  await download('policy-b');
  here.clock.now += HOUR;
  await keep(two(URL_B, URL_A));
  expect(await download('policy-a')).toBe('not-yet');
  here.clock.now += 1.2 * HOUR;
  expect(await download('policy-a')).toBe('done');
  expect(here.requests.map(({ url }) => new URL(url).pathname)).toEqual(['/leads', '/other', '/other']);
});

test('two feeds at one address, told apart by their keys, have a clock each', async () => {
  await keep({ connections: [policyFeed(), policyFeed({ id: 'me', key: 'OTHER' })] });
  expect(await download('policy-di')).toBe('done');
  expect(await download('policy-me')).toBe('done');
  expect(here.requests.map(({ url }) => new URL(url).searchParams.get('key'))).toEqual(['SECRETKEY123', 'OTHER']);
});

test('an address is not given up while it is being asked', async () => {
  await keep();
  const served = Promise.withResolvers<Response>();
  here.serve(() => served.promise);
  const download = runDownload(here.parts, 'policy-di');
  await vi.waitFor(() => expect(here.requests).toHaveLength(1));
  const moved = keep({ connections: [policyFeed({ url: URL_B })] });
  expect(await Promise.race([moved, new Promise((resolve) => setImmediate(() => resolve('waits')))])).toBe('waits');
  served.resolve(new Response(FEED));
  await Promise.all([download, moved]);
  expect(await readAddress(here.db, 'policy-di')).toMatchObject({ url: URL_B });
  const { byBoth } = await feedIds({ url: URL_A, key: 'SECRETKEY123' }, await idHash(here.parts));
  const left = await readFeedState(here.db, byBoth);
  expect(left?.nextAllowed).toBeGreaterThan(here.clock.now);
});

test('going live counts what the test brought', async () => {
  await keep({ connections: [policyFeed({ mode: 'test' })] });
  await download('policy-di');
  const tests = async (): Promise<boolean[]> => (await here.db.getAll('leads')).map(({ feed }) => feed.test);
  expect(new Set(await tests())).toEqual(new Set([true]));
  await keep();
  expect(new Set(await tests())).toEqual(new Set([false]));
});

describe('a feed that is taken out of the policy', () => {
  beforeEach(async () => {
    await keep();
    await download('policy-di');
    await keep({ connections: [] });
  });

  test('is stopped without its address, and its leads stay', async () => {
    expect(await readConnection(here.db, 'policy-di')).toMatchObject({ mode: 'stopped', origin: '', policyId: 'di' });
    expect(await readAddress(here.db, 'policy-di')).toBeUndefined();
    expect(await leads()).toBeGreaterThan(0);
  });

  test('can be erased by its user', async () => {
    const stopped = (await readConnection(here.db, 'policy-di'))!;
    expect(lockOf(stopped, await readPolicyState(here.db))).toBeNull();
  });

  test('goes on when it comes back, with the leads it had and no request too early', async () => {
    const before = await leads();
    await keep();
    expect(await readConnection(here.db, 'policy-di')).toMatchObject({ mode: 'live', managed: true });
    expect(await download('policy-di')).toBe('not-yet');
    here.clock.now += 3 * HOUR;
    expect(await download('policy-di')).toBe('done');
    expect(await leads()).toBe(before);
    expect(here.requests).toHaveLength(2);
  });

  test('waits as long when its user adds the same address', async () => {
    expect(await download(await addAsUser(URL_A))).toBe('not-yet');
    expect(here.requests).toHaveLength(1);
  });

  test('waits as long under another id of the policy', async () => {
    await keep({ connections: [policyFeed({ id: 'other' })] });
    expect(await download('policy-other')).toBe('not-yet');
  });
});

describe('a policy that vanishes as a whole', () => {
  beforeEach(async () => {
    await keep({ ...managed, lockConnections: true, allowedCrmOrigins: ['https://crm.example.com'] });
    await keep({});
  });

  test('leaves everything as it is for a day, downloads included', async () => {
    here.clock.now += DAY - 1;
    await keep({});
    expect(await readConnection(here.db, 'policy-di')).toMatchObject({ mode: 'live', managed: true });
    expect(await download('policy-di')).toBe('done');
    expect(await readPolicyState(here.db)).toMatchObject({
      lockConnections: true,
      allowedCrms: ['https://crm.example.com'],
    });
  });

  test('is over after that: its feeds are stopped, nothing is erased, nothing is locked', async () => {
    await download('policy-di');
    here.clock.now += DAY;
    expect(await keep({})).toBe(true);
    expect(await readConnection(here.db, 'policy-di')).toMatchObject({ mode: 'stopped' });
    expect(await readPolicyState(here.db)).toBeNull();
    expect(await leads()).toBeGreaterThan(0);
  });

  test('is as before when it was gone for one start', async () => {
    expect(await keep({ ...managed, lockConnections: true, allowedCrmOrigins: ['https://crm.example.com'] })).toBe(
      true,
    );
    expect(await readPolicyState(here.db)).toMatchObject({ missingSince: {} });
    expect((await state())?.addressRevision).toBe(1);
  });
});

test('a mistake in one feed does not stop it, nor hold up another', async () => {
  await keep();
  await keep({ connections: [policyFeed({ url: 'oops' }), policyFeed({ id: 'me', url: URL_B })] });
  expect((await allConnections(here.db)).map(({ id, mode }) => [id, mode])).toEqual([
    ['policy-di', 'live'],
    ['policy-me', 'live'],
  ]);
  expect(await readAddress(here.db, 'policy-di')).toMatchObject({ url: URL_A });
  expect((await readPolicyState(here.db))?.problems).toEqual([{ path: 'connections[0].url', cause: 'url-unreadable' }]);
});

test('no key stands in what is told of the policy', async () => {
  await keep({
    connections: [policyFeed(), policyFeed({ id: 'x', keyPlacement: 'header' })],
    SECRETKEY: 'SECRETKEY123',
  });
  expect(JSON.stringify(await readPolicyState(here.db))).not.toContain('SECRETKEY123');
  expect(JSON.stringify(await allConnections(here.db))).not.toContain('SECRETKEY123');
});

describe('a feed that the user has already', () => {
  test('is taken over with its leads, its clock and its id', async () => {
    const id = await addAsUser(URL_A);
    await download(id);
    const before = await leads();
    await keep();
    expect(await allConnections(here.db)).toMatchObject([{ id, managed: true, policyId: 'di' }]);
    expect(await download(id)).toBe('not-yet');
    expect(await leads()).toBe(before);
  });

  test('is no longer paused when the company has it', async () => {
    const id = await addAsUser(URL_A);
    await setPaused(here.db, id, true);
    await keep();
    expect((await readConnection(here.db, id))?.paused).toBeUndefined();
    expect(await keep()).toBe(false);
  });

  test('is taken over after it was removed, too', async () => {
    const id = await addAsUser(URL_A);
    await download(id);
    await removeConnection(here.db, id, false);
    await keep();
    expect(await allConnections(here.db)).toMatchObject([{ id, mode: 'live', managed: true }]);
    expect(await download(id)).toBe('not-yet');
  });

  test('gives its clock on when the company’s feed moves to its address', async () => {
    await keep();
    const own = await addAsUser(URL_B);
    await download(own);
    await keep({ connections: [policyFeed({ url: URL_B })] });
    expect(await readConnection(here.db, own)).toMatchObject({ mode: 'stopped' });
    expect(await download('policy-di')).toBe('not-yet');
  });
});

describe('an address that the user gives to another connection', () => {
  test('waits after its first one was changed and removed', async () => {
    const first = await addAsUser(URL_A);
    const hash = await idHash(here.parts);
    const moved = { url: URL_B, ...ADDRESS };
    await saveAsUser(here.db, connection({ id: first }), moved, { hash, now: here.clock.now });
    await download(first);
    await (await addressSchedule(here.parts)).leaveOwn(first);
    await removeConnection(here.db, first, true);
    expect(await download(await addAsUser(URL_B))).toBe('not-yet');
    expect(here.requests).toHaveLength(1);
  });

  test('waits after its first one has left it for another', async () => {
    const first = await addAsUser(URL_A);
    await download(first);
    const hash = await idHash(here.parts);
    await saveAsUser(here.db, connection({ id: first }), { url: URL_B, ...ADDRESS }, { hash, now: here.clock.now });
    const second = await addAsUser(URL_A);
    expect(second).not.toBe(first);
    expect(await download(second)).toBe('not-yet');
  });
});

describe('what the user may not do', () => {
  const change = async (id: string, url?: string): Promise<void> =>
    saveAsUser(here.db, connection({ id }), url === undefined ? undefined : { url, ...ADDRESS }, {
      hash: await idHash(here.parts),
      now: here.clock.now,
    });

  test('change a feed of the company, or add it a second time', async () => {
    await keep();
    await expect(change('policy-di')).rejects.toThrow(ManagedFeed);
    await expect(change('own', URL_A)).rejects.toThrow(ManagedFeed);
    await expect(change('own', URL_B)).resolves.toBeUndefined();
  });

  test('add or change any while the feeds are locked', async () => {
    const id = await addAsUser(URL_B);
    await keep({ lockConnections: true });
    await expect(change(id)).rejects.toThrow(ManagedFeed);
    await expect(change('own', URL_A)).rejects.toThrow(ManagedFeed);
    await keep({ lockConnections: false });
    await expect(change('own', URL_A)).resolves.toBeUndefined();
  });
});

describe('the mapping of the policy', () => {
  const versions = async (): Promise<[number, string, boolean][]> =>
    (await here.db.getAll('mappings')).map(({ version, mapping, confirmed }) => [version, mapping.record, confirmed]);
  const withMapping = (record: string) => ({
    connections: [policyFeed({ mapping: 'standard' })],
    mappings: [feedMapping({ record })],
  });

  test('is that of the connection, once, and cannot be changed here', async () => {
    await keep(withMapping('leads/lead'));
    await keep(withMapping('leads/lead'));
    expect(await versions()).toEqual([[1, 'leads/lead', true]]);
    expect(await isMappingLocked(here.db, 'policy-di')).toBe(true);
  });

  test('is a new version when it changes', async () => {
    await keep(withMapping('leads/lead'));
    expect(await keep(withMapping('leads/contact'))).toBe(true);
    expect(await versions()).toEqual([
      [1, 'leads/lead', true],
      [2, 'leads/contact', true],
    ]);
  });

  test('reads what is stored again when it changes', async () => {
    here.serve(
      () =>
        new Response(
          '<leads><lead id="1"><kind>REQUEST</kind><email>ada@example.com</email><a>Ada</a><b>Grace</b></lead></leads>',
        ),
    );
    const naming = (path: string) => ({
      connections: [
        policyFeed({
          mappingDocument: feedMapping({
            fields: { ...feedMapping().fields, 'person.firstName': [path] },
            kinds: { REQUEST: 'request' },
          }),
        }),
      ],
    });
    const names = async (): Promise<string[]> =>
      (await here.db.getAll('leads')).map(({ feed }) => feed.person.firstName);
    await keep(naming('a'));
    await wake(here.parts);
    expect(await names()).toEqual(['Ada']);
    await keep(naming('b'));
    await wake(here.parts);
    expect(await names()).toEqual(['Grace']);
    expect(here.requests).toHaveLength(1);
  });

  test('is the user’s to change again when the policy gives none', async () => {
    await keep(withMapping('leads/lead'));
    await keep();
    expect(await isMappingLocked(here.db, 'policy-di')).toBe(false);
    expect(await versions()).toEqual([[1, 'leads/lead', true]]);
  });

  test('holds on while the policy is missing', async () => {
    await keep(withMapping('leads/lead'));
    await keep({});
    expect(await isMappingLocked(here.db, 'policy-di')).toBe(true);
  });
});
