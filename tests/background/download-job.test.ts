import { beforeEach, expect, test } from 'vitest';
import { runDownload } from '../../lib/background/download-job.ts';
import { connectionViews } from '../../lib/background/overview.ts';
import { rawBody } from '../../lib/background/raw-body.ts';
import { wake } from '../../lib/background/wake.ts';
import type { Outcome } from '../../lib/domain/schedule/outcome.ts';
import { removeConnection, saveConnection } from '../../lib/storage/connections.ts';
import { newestDownloads } from '../../lib/storage/downloads.ts';
import { beginDownload, readFeedState } from '../../lib/storage/feed-states.ts';
import { leadStore, unansweredLeads } from '../../lib/storage/leads.ts';
import { heldTally } from '../../lib/storage/tallies.ts';
import { rawWriter } from '../../lib/background/raw-body.ts';
import { connection } from '../support/builders.ts';
import { feedXml } from '../support/feed-xml.ts';
import { makeLeads } from '../support/leads.ts';
import { world, type World } from './parts.ts';

const HOUR = 3_600_000;
const feed = feedXml(makeLeads({ count: 40, now: Date.parse('2026-11-23T12:00:00Z') }));
const one = connection();
let here: World;

beforeEach(async () => {
  here = await world();
  await saveConnection(here.db, one, {
    url: 'https://feeds.example.com/leads',
    key: 'SECRETKEY123',
    placement: { kind: 'query', name: 'key' },
  });
  here.serve(() => new Response(feed, { headers: { 'Content-Type': 'application/xml' } }));
});

const run = async (): Promise<Outcome | 'not-yet' | 'busy'> => {
  const reply = await runDownload(here.parts, one.id);
  return reply.kind === 'done' ? reply.report.outcome : reply.kind;
};
const rawPieces = async (): Promise<number> => (await here.db.getAllKeys('raw')).length;

test('a feed becomes leads, and its bytes are dropped when every record is stored', async () => {
  const reply = await runDownload(here.parts, one.id);
  expect(reply).toMatchObject({ kind: 'done', report: { outcome: 'ok-new', records: 40, httpStatus: 200 } });
  const report = reply.kind === 'done' ? reply.report : null;
  expect(report!.added + report!.held + report!.problems).toBe(40);
  const held = await heldTally(here.db);
  expect(held.visit + held.unknown).toBe(report!.held);
  expect(await rawPieces()).toBe(0);
});

test('the slot is reserved before the request', async () => {
  let reserved = 0;
  here.serve(async () => {
    reserved = (await readFeedState(here.db, one.id))!.nextAllowed;
    return new Response(feed);
  });
  await run();
  expect(reserved).toBeGreaterThan(here.clock.now + 2 * HOUR);
});

test('ten wake-ups at once are one request', async () => {
  await Promise.all(Array.from({ length: 10 }, () => wake(here.parts)));
  expect(here.requests).toHaveLength(1);
});

test('nothing is asked again within two hours, and an alarm is set for when it may', async () => {
  await run();
  here.clock.now += 1.99 * HOUR;
  expect(await run()).toBe('not-yet');
  expect(here.requests).toHaveLength(1);
  const next = here.alarms.get(one.id)!;
  here.clock.now = next;
  expect(await run()).toBe('ok-same');
});

test('a failed download uses up its slot as well', async () => {
  here.serve(() => new Response(null, { status: 500 }));
  expect(await run()).toBe('server-error');
  expect(await run()).toBe('not-yet');
});

test('a clock that was set back for a year neither asks early nor blocks the feed', async () => {
  await run();
  here.clock.now -= 365 * 24 * HOUR;
  expect(await run()).toBe('not-yet');
  here.clock.now += 2.2 * HOUR;
  expect(await run()).toBe('ok-same');
});

test.each([
  ['seconds', '18000', 5],
  ['a date', new Date(Date.parse('2026-11-23T12:00:00Z') + 5 * HOUR).toUTCString(), 5],
  ['less than the rule', '60', 2],
] as const)('Retry-After in %s is honoured', async (_, value, hours) => {
  here.serve(() => new Response(null, { status: 429, headers: { 'Retry-After': value } }));
  expect(await run()).toBe('too-early');
  const { nextAllowed } = (await readFeedState(here.db, one.id))!;
  expect((nextAllowed - here.clock.now) / HOUR).toBeGreaterThanOrEqual(hours);
  expect(here.alarms.get(one.id)).toBe(nextAllowed);
});

test('a refused key stops the asking until the user changes it', async () => {
  here.serve(() => new Response(null, { status: 403 }));
  expect(await run()).toBe('key-refused');
  here.clock.now += 24 * HOUR;
  await wake(here.parts);
  expect(here.requests).toHaveLength(1);

  await saveConnection(here.db, one, {
    url: 'https://feeds.example.com/leads',
    key: 'new',
    placement: { kind: 'in-url' },
  });
  await wake(here.parts);
  expect(here.requests).toHaveLength(2);
});

test('without permission nothing is asked, no slot is used, and it is said as long as it is true', async () => {
  here.grant(false);
  expect(await run()).toBe('no-permission');
  expect(here.requests).toEqual([]);
  expect(await connectionViews(here.parts)).toMatchObject([
    { health: 'failed', lastDownload: { outcome: 'no-permission' } },
  ]);
  here.grant(true);
  expect(await run()).toBe('ok-new');
  here.grant(false);
  expect(await connectionViews(here.parts)).toMatchObject([{ health: 'failed' }]);
  here.grant(true);
  expect(await connectionViews(here.parts)).toMatchObject([{ health: 'good', lastDownload: { outcome: 'ok-new' } }]);
});

test('of a body that breaks off, the complete records are kept, and the bytes too', async () => {
  here.serve(() => new Response(feed.slice(0, feed.length / 2)));
  const reply = await runDownload(here.parts, one.id);
  expect(reply).toMatchObject({ report: { outcome: 'incomplete' } });
  const report = reply.kind === 'done' ? reply.report : null;
  expect(report!.records).toBeGreaterThan(10);
  expect(report!.stoppedAt!.line).toBeGreaterThan(10);
  expect(await rawPieces()).toBe(1);
  expect((await readFeedState(here.db, one.id))!.lastGoodAt).toBeNull();
});

test('a download that was cut off by a closing browser is read after all, without a request', async () => {
  const { report: begun } = await beginDownload(
    here.db,
    one.id,
    { nextAllowed: here.clock.now + 2 * HOUR, waitMs: 2 * HOUR, fallback: null },
    new Date(here.clock.now).toISOString(),
  );
  const writer = rawWriter(here.db, await here.parts.vault(), begun.id);
  await writer.write(new TextEncoder().encode(feed), null);
  await writer.close();

  await wake(here.parts);
  expect(here.requests).toEqual([]);
  expect((await newestDownloads(here.db, one.id, 1))[0]).toMatchObject({ outcome: 'ok-new', records: 40 });
  expect(await unansweredLeads(leadStore(here.db), 100)).not.toEqual([]);
  expect((await readFeedState(here.db, one.id))!.running).toBeNull();
});

test('half a body of a download that was cut off is not called a success', async () => {
  const { report: begun } = await beginDownload(
    here.db,
    one.id,
    { nextAllowed: here.clock.now + HOUR, waitMs: HOUR, fallback: null },
    'x',
  );
  const writer = rawWriter(here.db, await here.parts.vault(), begun.id);
  await writer.write(new TextEncoder().encode(feed.slice(0, 5000)), null);
  await writer.close();
  await wake(here.parts);
  expect((await newestDownloads(here.db, one.id, 1))[0]).toMatchObject({ outcome: 'interrupted' });
  expect(await rawPieces()).toBe(1);
});

test('the stored bytes are sealed, and come back as they were', async () => {
  here.serve(() => new Response(feed.slice(0, 20_000)));
  await run();
  const rows = await here.db.getAll('raw');
  expect(Buffer.concat(rows.map((row) => Buffer.from(row.sealed.bytes))).includes('<lead>')).toBe(false);
  const pieces: Uint8Array[] = [];
  for await (const piece of rawBody(here.db, await here.parts.vault(), rows[0]!.downloadId)) pieces.push(piece.slice());
  expect(Buffer.concat(pieces).toString('utf8')).toBe(feed.slice(0, 20_000));
});

test('validators are sent back after a good download only', async () => {
  here.serve(() => new Response(feed.slice(0, 5000), { headers: { ETag: '"half"' } }));
  await run();
  here.clock.now += 3 * HOUR;
  here.serve(() => new Response(feed, { headers: { ETag: '"whole"' } }));
  await run();
  here.clock.now += 3 * HOUR;
  here.serve(() => new Response(null, { status: 304 }));
  expect(await run()).toBe('ok-same');
  expect(here.requests.map((request) => request.headers.get('If-None-Match'))).toEqual([null, null, '"whole"']);
});

const failing = (part: 'keyedHash' | 'sealRaw'): World['parts'] => ({
  ...here.parts,
  vault: async () => ({ ...(await here.parts.vault()), [part]: () => Promise.reject(new Error('full')) }),
});

test('a disk that is full while leads are stored costs no lead: the bytes stay and the outcome says so', async () => {
  expect(await runDownload(failing('keyedHash'), one.id)).toMatchObject({ report: { outcome: 'storage-failed' } });
  expect(await rawPieces()).toBe(1);
});

test('a disk that is full while the bytes are stored is an outcome like any other', async () => {
  expect(await runDownload(failing('sealRaw'), one.id)).toMatchObject({ report: { outcome: 'storage-failed' } });
  expect((await readFeedState(here.db, one.id))!.running).toBeNull();
  expect(await connectionViews(here.parts)).toMatchObject([{ health: 'failed', busy: false }]);
});

test('a full disk is named also where a download that was cut off is read', async () => {
  const { report } = await beginDownload(
    here.db,
    one.id,
    { nextAllowed: here.clock.now + HOUR, waitMs: HOUR, fallback: null },
    'x',
  );
  const writer = rawWriter(here.db, await here.parts.vault(), report.id);
  await writer.write(new TextEncoder().encode(feed), null);
  await writer.close();
  await wake(failing('keyedHash'));
  expect((await newestDownloads(here.db, one.id, 1))[0]).toMatchObject({ outcome: 'storage-failed' });
  expect(await rawPieces()).toBe(1);
});

test('what was erased does not come back from a download that was under way', async () => {
  here.serve(async () => {
    await removeConnection(here.db, one.id, true);
    return new Response(feed);
  });
  await run();
  for (const name of ['connections', 'leads', 'held', 'downloads', 'raw'] as const) {
    expect(await here.db.getAllKeys(name), name).toEqual([]);
  }
  expect(await heldTally(here.db)).toEqual({ visit: 0, unknown: 0 });
});

test('a new address is not judged by the download with the old one', async () => {
  here.serve(async () => {
    await saveConnection(here.db, one, {
      url: 'https://feeds.example.com/new',
      key: 'new',
      placement: { kind: 'in-url' },
    });
    return new Response(null, { status: 403 });
  });
  expect(await run()).toBe('key-refused');
  expect((await readFeedState(here.db, one.id))!.paused).toBe(false);
});

test('a feed that failed is still shown as failed while it is asked again', async () => {
  here.serve(() => new Response(null, { status: 500 }));
  await run();
  here.clock.now += 3 * HOUR;
  let during: unknown;
  here.serve(async () => {
    during = await connectionViews(here.parts);
    return new Response(feed);
  });
  await run();
  expect(during).toMatchObject([{ health: 'failed', busy: true, lastDownload: { outcome: 'server-error' } }]);
});

test('a feed in which no record can be used does not look like one that works', async () => {
  here.serve(() => new Response('<leads><lead><nothing/></lead><lead><nobody/></lead></leads>'));
  expect(await run()).toBe('not-a-feed');
  expect(await connectionViews(here.parts)).toMatchObject([{ health: 'failed' }]);
});

test('a maintenance page does not push out the bytes of a feed that broke off', async () => {
  here.serve(() => new Response(feed.slice(0, 5000)));
  await run();
  here.serve(() => new Response('<!doctype html><title>Maintenance</title>'));
  for (let n = 0; n < 7; n += 1) {
    here.clock.now += 3 * HOUR;
    expect(await run()).toBe('html-page');
  }
  expect(await rawPieces()).toBe(1);
});

test('nothing that is stored about a download holds the key', async () => {
  await run();
  const { addresses, ...rest } = Object.fromEntries(
    await Promise.all([...here.db.objectStoreNames].map(async (name) => [name, await here.db.getAll(name)] as const)),
  );
  expect(JSON.stringify(addresses)).toContain('SECRETKEY123');
  expect(JSON.stringify(rest)).not.toContain('SECRETKEY123');
});

test('the personal data of held leads is stored nowhere in the open', async () => {
  const visit =
    '<leads><lead><id>V1</id><category>VISIT</category><firstName>CANARY</firstName><email>CANARY@example.com</email>' +
    '<company>CANARY</company><country>DE</country><comment>CANARY</comment></lead>' +
    '<lead><id>U1</id><category>REQUEST</category><type>CALLBACK</type><lastName>CANARY</lastName></lead></leads>';
  here.serve(() => new Response(visit));
  await run();
  expect(await heldTally(here.db)).toEqual({ visit: 1, unknown: 1 });
  for (const name of here.db.objectStoreNames) {
    const rows = (await here.db.getAll(name)).filter((row) => typeof row === 'object');
    // JSON shows buffers as {}, so their bytes are looked at as text too.
    const bytes = rows.map((row) =>
      'sealed' in row && row.sealed ? Buffer.from(row.sealed.bytes).toString('latin1') : '',
    );
    expect(JSON.stringify([rows, bytes]), name).not.toContain('CANARY');
  }
});
