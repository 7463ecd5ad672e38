import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRing } from '../../../lib/background/team/names.ts';
import { syncTeam, teamPorts } from '../../../lib/background/team/sync.ts';
import { takeNews } from '../../../lib/background/team/take-news.ts';
import { actHandlers } from '../../../lib/background/triage/act-handlers.ts';
import { removeConnection, saveConnection } from '../../../lib/storage/connections.ts';
import { replicate } from '../../../lib/team/replicate.ts';
import { TeamServer } from '../../support/team-server.ts';
import { visit } from '../consent/visit-world.ts';
import { body, request } from '../feed-world.ts';
import type { World } from '../parts.ts';
import { actorOf, twoOfATeam } from './team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const FEED = body(request('1'), request('2'), visit('7'), request(undefined, { lastName: 'No Id' }));
const seen = async ({ db }: World) =>
  (await db.getAll('leads'))
    .map(({ feed, triage }) => ({ name: feed.person.lastName, since: feed.receivedAt, status: triage.status }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
const keyOf = async ({ db }: World, name: string): Promise<string> =>
  (await db.getAll('leads')).find(({ feed }) => feed.person.lastName === name)!.feed.leadKey;

test('what one downloads the other has, through the same gate, without having asked the feed', async () => {
  const { ann, ben, sync, database } = await twoOfATeam(server);
  expect((await ben.db.getAll('connections')).map(({ id }) => id)).toEqual([ann.connection.id]);
  await ann.download(FEED);
  await sync();
  expect(await seen(ben)).toEqual(await seen(ann));
  expect(await seen(ben)).toHaveLength(3);
  const held = async ({ db }: World) =>
    (await db.getAll('held')).map(({ obtainedAt, outline }) => [obtainedAt, outline]);
  expect(await held(ben)).toEqual(await held(ann));
  expect(await held(ben)).toHaveLength(1);
  expect(ben.requests).toHaveLength(0);
  expect(await ben.db.getAllKeysFromIndex('teamDocs', 'fresh', 1)).toEqual([]);
  const stored = JSON.stringify([await ben.db.getAll('teamDocs'), await ben.db.getAll('teamLeads')]);
  for (const plain of [stored, server.bytesOf(database)])
    expect(/canary7|Buyer \d|No Id|buyer\d@/i.exec(plain)).toBeNull();
  expect(/SECRETKEY/.exec(server.bytesOf(database))).toBeNull();
});

test('what one does the other sees, and the other way round, whatever the leads are called here', async () => {
  const { ann, ben, sync } = await twoOfATeam(server);
  await ann.download(FEED);
  await sync();
  const [anns, bens] = [actHandlers(ann.parts), actHandlers(ben.parts)];
  await anns['triage.act']({ leadKeys: [await keyOf(ann, 'Buyer 1')], act: { act: 'answer' } });
  await bens['triage.act']({ leadKeys: [await keyOf(ben, 'No Id')], act: { act: 'decline', reason: 'other' } });
  const dup = { act: 'duplicate', of: await keyOf(ben, 'No Id') } as const;
  await bens['triage.act']({ leadKeys: [await keyOf(ben, 'Buyer 2')], act: dup });
  await sync();
  expect((await seen(ann)).map(({ status }) => status)).toEqual(['answered', 'duplicate', 'declined']);
  expect(await seen(ben)).toEqual(await seen(ann));
  const row = (await ben.db.getAll('leads')).find(({ feed }) => feed.person.lastName === 'Buyer 1');
  expect(row!.triage.history).toMatchObject([{ act: 'answer', actor: await actorOf(ann) }]);
  const other = (await ann.db.getAll('leads')).find(({ feed }) => feed.person.lastName === 'Buyer 2')!;
  expect(other.triage.history).toMatchObject([{ act: 'duplicate', of: await keyOf(ann, 'No Id') }]);
});

test('what was here before the team is told to it, with what was done, however often that is cut off', async () => {
  const { ann, ben, sync } = await twoOfATeam(server, {
    async before(one) {
      await one.download(FEED);
      await one.act(await keyOf(one, 'No Id'), 'answer');
    },
  });
  expect(await seen(ben)).toEqual(await seen(ann));
  expect((await seen(ben)).map(({ status }) => status)).toEqual(['new', 'new', 'answered']);
  await sync();
  expect(await ann.db.count('teamOut')).toBe(0);
});

test('a lead whose key came anew, and cannot be opened yet, waits for that', async () => {
  const { ann, ben, sync } = await twoOfATeam(server);
  await ann.download(FEED);
  await syncTeam(ann.parts);
  const ring = (await openRing(ben.db))!;
  const ports = (await teamPorts(ben.parts, ring))!;
  // It was ended before anything of it became leads.
  expect((await replicate(ports)).ok).toBe(true);
  const keys = (await ben.db.getAll('teamDocs')).filter(({ kind }) => kind === 'key');
  const unknown = 999;
  for (const row of keys)
    await ben.db.put('teamDocs', { ...row, doc: { ...row.doc, box: { ...row.doc.box!, e: unknown } } });
  await takeNews(ben.parts, (await openRing(ben.db))!);
  expect(await ben.db.count('leads')).toBe(0);
  for (const row of keys) await ben.db.put('teamDocs', row);
  await sync();
  expect(await seen(ben)).toEqual(await seen(ann));
  expect(await ben.db.getAllKeysFromIndex('teamDocs', 'fresh', 1)).toEqual([]);
});

test('both answer while the server is away: each sees both answers once it is back', async () => {
  const { ann, ben, line, sync } = await twoOfATeam(server);
  await ann.download(FEED);
  await sync();
  line.isAway = true;
  for (const one of [ann, ben]) {
    one.clock.now += 60_000 * (one === ann ? 1 : 2);
    await actHandlers(one.parts)['triage.act']({ leadKeys: [await keyOf(one, 'Buyer 1')], act: { act: 'answer' } });
  }
  await expect(sync()).rejects.toThrow('away');
  line.isAway = false;
  await sync();
  for (const one of [ann, ben]) {
    const row = (await one.db.getAll('leads')).find(({ feed }) => feed.person.lastName === 'Buyer 1')!;
    expect(row.triage.history.map(({ act }) => act)).toEqual(['answer', 'answer']);
    expect(row.triage.status).toBe('answered');
  }
});

test('a lead that changes in the feed changes with all', async () => {
  const { ann, ben, sync } = await twoOfATeam(server);
  await ann.download(FEED);
  await sync();
  await ann.download(body(request('1', { comment: 'A thousand, please.' })));
  await sync();
  const messages = async ({ db }: World) => (await db.getAll('leads')).map(({ feed }) => feed.message).toSorted();
  expect(await messages(ben)).toEqual(await messages(ann));
  expect(await messages(ben)).toContain('A thousand, please.');
});

test('who removes a shared feed here gets no more of its leads, and nothing waits for it', async () => {
  const { ann, ben, sync } = await twoOfATeam(server);
  await ann.download(FEED);
  await sync();
  await removeConnection(ben.db, ann.connection.id, true);
  await ann.download(body(request('9')));
  await sync();
  expect(await ben.db.count('leads')).toBe(0);
  expect(await ben.db.getAllKeysFromIndex('teamDocs', 'fresh', 1)).toEqual([]);
});

test('a new key of a feed reaches all who share it, and its name here stays', async () => {
  const { ann, ben, sync } = await twoOfATeam(server);
  await ann.download(FEED);
  await sync();
  const { id } = ann.connection;
  const named = { ...(await ben.db.get('connections', id))!, name: 'as Ben calls it' };
  await saveConnection(ben.db, named);
  const states = await ben.db.get('feedStates', id);
  await sync();
  expect(await ben.db.get('feedStates', id)).toEqual(states);
  const address = { ...(await ann.db.get('addresses', id))!, key: 'ANOTHERKEY' };
  await saveConnection(ann.db, { ...ann.connection, origin: 'https://other.example.com' }, address);
  await sync();
  for (const one of [ann, ben]) {
    expect(await one.db.get('addresses', id)).toMatchObject({ key: 'ANOTHERKEY' });
    expect(await one.db.get('connections', id)).toMatchObject({ origin: 'https://other.example.com' });
  }
  expect((await ben.db.get('connections', id))?.name).toBe('as Ben calls it');
  // What came from a colleague is not told again.
  const told = (await ann.db.getAllKeys('teamDocs')).filter((doc) => doc.startsWith('set:')).length;
  await sync();
  expect((await ann.db.getAllKeys('teamDocs')).filter((doc) => doc.startsWith('set:'))).toHaveLength(told);
  expect(await ben.db.count('teamOut')).toBe(0);
});
