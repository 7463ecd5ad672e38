import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Handlers } from '../../lib/rpc/server.ts';

const alarms = vi.hoisted(() => ({ cleared: [] as string[] }));
vi.mock('#i18n', () => ({ i18n: { t: String } }));
vi.mock('../../lib/platform/browser.ts', () => ({
  browser: {
    alarms: { clear: async (name: string) => alarms.cleared.push(name) },
    storage: { session: { get: async () => ({}), remove: async () => {} } },
    permissions: { getAll: async () => ({ origins: [] }), remove: async () => true },
  },
}));

const { badgeOf } = await import('../../lib/background/badge.ts');
const { connectionHandlers } = await import('../../lib/background/connection-handlers.ts');
const { connectionViews } = await import('../../lib/background/overview.ts');
const { wake } = await import('../../lib/background/wake.ts');
const { saveConnection } = await import('../../lib/storage/connections.ts');
const { heldTally } = await import('../../lib/storage/tallies.ts');
const { body, feedWorld, record, request } = await import('./feed-world.ts');

let here: Awaited<ReturnType<typeof feedWorld>>;
let handlers: Pick<Handlers, 'connections.goLive' | 'connections.pause' | 'connections.downloads'>;

async function start(mode: 'test' | 'live'): Promise<void> {
  here = await feedWorld({ mode });
  handlers = connectionHandlers(here.parts);
}
const feed = body(request('1'), request('2', { category: 'VISIT' }), record({ country: 'FR' }), request('3'));
const badge = async (): Promise<string> => (await badgeOf(here.parts)).text;

describe('a test', () => {
  beforeEach(() => start('test'));

  test('is not counted, and says of each download which fields were filled', async () => {
    await here.download(feed);
    await here.download(body(request('1'), request('4')));
    expect(await badge()).toBe('');
    expect((await here.leads()).every((row) => row.feed.test)).toBe(true);
    const reports = await handlers['connections.downloads']({ connectionId: 'c1' });
    expect(reports.map(({ id, added, seen }) => [id, added, seen?.filled.id])).toEqual([
      [2, 1, 2],
      [1, 2, 3],
    ]);
  });

  test('whose leads are kept ends with leads that count', async () => {
    await here.download(feed);
    await here.act('id:c1:1', 'answer');
    await handlers['connections.goLive']({ connectionId: 'c1', leads: 'keep' });
    expect(await badge()).toBe('1');
    expect((await here.leads()).map(({ feed, triage }) => [feed.test, triage.status])).toEqual([
      [false, 'answered'],
      [false, 'new'],
    ]);
    expect((await here.held()).map(({ outline }) => outline.test)).toEqual([false]);
    expect((await connectionViews(here.parts))[0]!.connection.mode).toBe('live');
  });

  test('whose leads are erased leaves nothing of them, and what the feed still has comes back as leads that count', async () => {
    await here.download(feed);
    await here.download(feed.slice(0, -30));
    await here.db.put('feedStates', { ...(await here.db.get('feedStates', 'c1'))!, etag: '"1"' });
    await handlers['connections.goLive']({ connectionId: 'c1', leads: 'erase' });
    for (const name of ['leads', 'held', 'problems', 'raw'] as const)
      expect(await here.db.getAllKeys(name), name).toEqual([]);
    expect(await heldTally(here.db)).toEqual({ visit: 0, unknown: 0 });
    expect(await here.download(feed)).toMatchObject({ added: 2, heldNew: 1 });
    // A feed that is asked whether it has changed would say no, and the leads would never come back.
    expect(here.requests.at(-1)!.headers.get('If-None-Match')).toBeNull();
    expect(await badge()).toBe('2');
  });

  test('that ends while a download is under way ends for all of its leads', async () => {
    let ended: Promise<unknown> | undefined;
    here.serve(() => {
      ended = handlers['connections.goLive']({ connectionId: 'c1', leads: 'keep' });
      return new Response(feed);
    });
    await wake(here.parts);
    await ended;
    expect((await here.leads()).map((row) => row.feed.test)).toEqual([false, false]);
    expect((await here.held()).map((row) => row.outline.test)).toEqual([false]);
  });
});

describe('a feed that is paused', () => {
  beforeEach(() => start('live'));
  const pause = (paused: boolean) => handlers['connections.pause']({ connectionId: 'c1', paused });
  const view = async () => (await connectionViews(here.parts))[0]!;

  test('is not asked, whoever asks, and is neither late nor broken', async () => {
    await here.download(feed);
    await pause(true);
    expect(alarms.cleared).toContain('download:c1');
    here.alarms.clear();
    here.clock.now += 24 * 3_600_000;
    here.grant(false);
    await wake(here.parts);
    here.grant(true);
    await wake(here.parts);
    expect(here.requests).toHaveLength(1);
    expect(here.alarms.size).toBe(0);
    expect(await view()).toMatchObject({ health: 'good', connection: { paused: true } });
    expect((await badgeOf(here.parts)).stopped).toEqual([]);
  });

  test('stays paused when a form is saved that was opened before', async () => {
    await pause(true);
    await saveConnection(here.db, { ...here.connection, name: 'Other' });
    expect((await view()).connection).toMatchObject({ name: 'Other', paused: true });
  });

  test('is asked as soon as it is due once it goes on', async () => {
    await here.download(feed);
    await pause(true);
    await pause(false);
    await vi.waitFor(() => expect(here.alarms.get('c1')).toBeGreaterThan(here.clock.now));
    expect(here.requests).toHaveLength(1);
    await pause(true);
    here.clock.now += 24 * 3_600_000;
    await pause(false);
    await vi.waitFor(() => expect(here.requests).toHaveLength(2));
    expect((await view()).connection.paused).toBeUndefined();
  });

  test('is finished where a closing browser cut it off, without a request', async () => {
    await here.download(feed);
    await pause(true);
    const { running: _, ...state } = (await here.db.get('feedStates', 'c1'))!;
    await here.db.put('feedStates', { ...state, running: { downloadId: 1 } });
    await wake(here.parts);
    expect((await view()).busy).toBe(false);
    expect(here.requests).toHaveLength(1);
  });
});
