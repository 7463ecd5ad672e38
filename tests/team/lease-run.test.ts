import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LeasePorts, runLease, runSolo } from '../../lib/team/lease-run.ts';
import { leaseMark, noteServerTime } from '../../lib/storage/team-marks.ts';
import { TeamServer } from '../support/team-server.ts';
import { team, type TeamClient } from '../support/team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const HOUR = 3_600_000;

/** A team whose server shows the time that the test sets. */
async function timed(size: number) {
  const world = { now: Date.UTC(2026, 10, 23, 10), isAway: false, perRequest: 0, downloads: 0 };
  const timedFetch = async (request: Request): Promise<Response> => {
    if (world.isAway) throw new TypeError('away');
    const body = request.method === 'GET' ? null : await request.text();
    const answer = await fetch(request.url, { method: request.method, headers: request.headers, body });
    world.now += world.perRequest;
    const headers = { Date: new Date(world.now).toUTCString() };
    return new Response(await answer.text(), { status: answer.status, headers });
  };
  const { clients } = await team(server, size, { fetch: timedFetch, now: () => world.now });
  const download = async () => {
    world.downloads += 1;
    return { outcome: 'ok-new' };
  };
  const portsOf = async (client: TeamClient, more: Partial<LeasePorts> = {}): Promise<LeasePorts> => {
    const { db, couch, ring, now } = await client.ports();
    return { db, couch, ring, now, feed: 'c1', download, random: () => 0.5, ...more };
  };
  return { world, clients, portsOf };
}

test('of ten browsers that come at once one downloads, and none in the two hours after', async () => {
  const { world, clients, portsOf } = await timed(10);
  const ports = await Promise.all(clients.map((one) => portsOf(one)));
  const runs = await Promise.all(ports.map(runLease));
  expect(runs.filter(({ run }) => run === 'fetched')).toHaveLength(1);
  expect(world.downloads).toBe(1);
  world.now += 1.9 * HOUR;
  expect((await runLease(ports[3]!)).run).toBe('waits');
  world.now += 0.2 * HOUR;
  expect((await runLease(ports[3]!)).run).toBe('fetched');
});

test('while the server is away nobody downloads, unless a person says so; then the others wait for that', async () => {
  const { world, clients, portsOf } = await timed(2);
  const [ann, ben] = [await portsOf(clients[0]!), await portsOf(clients[1]!)];
  await runLease(ann);
  world.now += 3 * HOUR;
  world.isAway = true;
  expect(await runLease(ann)).toEqual({ run: 'away', fault: 'away' });
  expect((await runSolo(ann)).run).toBe('fetched');
  expect((await runSolo(ann)).run).toBe('waits');
  world.isAway = false;
  world.now += 0.5 * HOUR;
  expect((await runLease(ann)).run).toBe('waits');
  expect((await runLease(ben)).run).toBe('waits');
  expect(world.downloads).toBe(2);
});

test('a browser that is ended in its download waits with the others, and says so when it is back', async () => {
  const { world, clients, portsOf } = await timed(2);
  const ended = await portsOf(clients[0]!, { download: () => Promise.reject(new Error('ended')) });
  await expect(runLease(ended)).rejects.toThrow('ended');
  const ben = await portsOf(clients[1]!);
  world.now += HOUR;
  expect((await runLease(ben)).run).toBe('waits');
  expect((await runLease(await portsOf(clients[0]!))).run).toBe('waits');
  world.now += 1.2 * HOUR;
  expect((await runLease(ben)).run).toBe('fetched');
});

test('an attempt that took too long to begin is not made', async () => {
  const { world, clients, portsOf } = await timed(1);
  world.perRequest = 90_000;
  expect((await runLease(await portsOf(clients[0]!))).run).toBe('late');
  expect(world.downloads).toBe(0);
});

test('a lease that cannot be opened stops everybody', async () => {
  const { world, clients, portsOf } = await timed(1);
  const ports = await portsOf(clients[0]!);
  const id = `lease:${await ports.ring.hash('feed|c1')}`;
  await ports.couch.put({ _id: id, v: 1, box: { e: 99, n: 'x', s: 'x' } });
  expect((await runLease(ports)).run).toBe('locked');
  expect(world.downloads).toBe(0);
});

test('a feed that asks for patience gets it from all', async () => {
  const { world, clients, portsOf } = await timed(2);
  const download = async () => ({ outcome: 'too-early', retryAfterMs: 5 * HOUR });
  await runLease(await portsOf(clients[0]!, { download }));
  world.now += 4 * HOUR;
  expect(await runLease(await portsOf(clients[1]!))).toMatchObject({ run: 'waits', why: 'too-early' });
});

test('a computer that slept between the answer and the download does not download', async () => {
  const { world, clients, portsOf } = await timed(2);
  const ports = await portsOf(clients[0]!);
  const put = async (...given: Parameters<typeof ports.couch.put>) => {
    const answer = await ports.couch.put(...given);
    if (puts.push(given) === 2) world.now += 3 * HOUR;
    return answer;
  };
  const puts: unknown[] = [];
  expect((await runLease({ ...ports, couch: { ...ports.couch, put } })).run).toBe('late');
  expect(world.downloads).toBe(0);
  expect((await runLease(await portsOf(clients[1]!))).run).toBe('fetched');
});

test('a clock that is wrong by hours makes nobody late where a proxy tells no time', async () => {
  const { world, clients, portsOf } = await timed(1);
  const client = clients[0]!;
  const { db } = await client.ports();
  await noteServerTime(db, world.now, world.now - 5 * HOUR);
  const ports = await portsOf(client, { now: () => world.now - 5 * HOUR });
  const put = async (...given: Parameters<typeof ports.couch.put>) => ({
    ...(await ports.couch.put(...given)),
    servedAt: null,
  });
  expect((await runLease({ ...ports, couch: { ...ports.couch, put } })).run).toBe('fetched');
  const { own } = await leaseMark(db, 'c1');
  expect(own?.at).toBe(world.now);
});

test('a feed that asks for years of patience gets a day', async () => {
  const { world, clients, portsOf } = await timed(2);
  const download = async () => ({ outcome: 'too-early', retryAfterMs: 20_000 * HOUR });
  await runLease(await portsOf(clients[0]!, { download }));
  world.now += 24.1 * HOUR;
  expect((await runLease(await portsOf(clients[1]!))).run).toBe('fetched');
});
