import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { erasePerson } from '../../../lib/background/consent/erase.ts';
import { change } from '../../../lib/background/consent/standings.ts';
import { runDownload } from '../../../lib/background/download-job.ts';
import { actHandlers } from '../../../lib/background/triage/act-handlers.ts';
import { TeamServer } from '../../support/team-server.ts';
import { visit } from '../consent/visit-world.ts';
import { body, request } from '../feed-world.ts';
import type { World } from '../parts.ts';
import { type TwoOfATeam, twoOfATeam } from './team-world.ts';

// What is remembered beside the database is another test's.
vi.mock('../../../lib/background/forget.ts', () => ({ forgetGone: async () => {} }));

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const HOURS = 3 * 3_600_000;
const FEED = body(request('1'), request('2'), visit('7'));
const names = async ({ db }: World): Promise<string[]> =>
  (await db.getAll('leads')).map(({ feed }) => feed.person.lastName).toSorted();
const keyOf = async ({ db }: World, name: string): Promise<string> =>
  (await db.getAll('leads')).find(({ feed }) => feed.person.lastName === name)!.feed.leadKey;
const heldOf = async ({ db }: World) => (await db.getAll('held'))[0]!;
/** All that is here of a team, as text. */
const teamText = async ({ db }: World): Promise<string> =>
  JSON.stringify(await Promise.all((['teamDocs', 'teamOut', 'teamLeads'] as const).map((store) => db.getAll(store))));

/** Ben downloads the feed, long after whatever was before. */
async function downloads({ ann, ben }: TwoOfATeam, feed: string): Promise<void> {
  const now = Math.max(ann.clock.now, ben.clock.now) + HOURS;
  for (const one of [ann, ben]) one.clock.now = now;
  ben.serve(() => new Response(feed, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } }));
  expect((await runDownload(ben.parts, ann.connection.id)).kind).toBe('done');
}

async function begun(...given: Parameters<typeof twoOfATeam> extends [unknown, ...infer Rest] ? Rest : never) {
  const two = await twoOfATeam(server, ...given);
  await two.ann.download(FEED);
  await two.sync();
  const note = async (one: World, name: string, text: string): Promise<void> => {
    one.clock.now += 1000;
    await actHandlers(one.parts)['triage.act']({ leadKeys: [await keyOf(one, name)], act: { act: 'note', text } });
  };
  const downloadBen = (): Promise<void> => downloads(two, FEED);
  return { ...two, note, downloadBen };
}

test('what one erases is erased with the other, with all that was written about it, and comes back by no feed', async () => {
  const { ann, ben, sync, note, downloadBen, database } = await begun();
  await note(ben, 'Buyer 1', 'CANARY of Ben');
  await sync();
  await note(ann, 'Buyer 1', 'CANARY untold');
  await erasePerson(ann.parts, { email: 'buyer1@example.com', reason: 'asked' });
  expect(await teamText(ann)).not.toContain('CANARY');
  await sync();
  for (const one of [ann, ben]) {
    expect(await names(one)).toEqual(['Buyer 2']);
    expect(await teamText(one)).not.toContain('CANARY');
    expect(await one.db.getAllKeysFromIndex('teamDocs', 'fresh', 1)).toEqual([]);
    expect(await one.db.count('teamOut')).toBe(0);
  }
  expect((await ben.db.getAll('chain')).at(-1)).toMatchObject({ event: 'erased', detail: { by: 'team', leads: '1' } });
  await downloadBen();
  await sync();
  for (const one of [ann, ben]) expect(await names(one)).toEqual(['Buyer 2']);
  const erasures = (await ann.db.getAll('teamDocs')).filter(({ erased }) => erased);
  expect(erasures).toHaveLength(1);
  expect(server.bytesOf(database)).not.toContain('CANARY');
});

test('a visit that is erased is so for all, whoever does it', async () => {
  const { ann, ben, sync, downloadBen } = await begun();
  await change(ben.parts, (await heldOf(ben)).heldKey, { event: 'erase' });
  await sync();
  for (const one of [ann, ben]) expect(await heldOf(one)).toMatchObject({ erased: {}, sealed: null });
  expect(await teamText(ann)).not.toContain('"lead|');
  await downloadBen();
  await sync();
  expect((await heldOf(ben)).erased).toBeDefined();
  expect((await ann.db.getAll('teamDocs')).filter(({ erased }) => erased)).toHaveLength(1);
});

test('what ends with a visit’s own clock is told to nobody', async () => {
  const { ann, ben, sync } = await begun();
  const { heldKey } = await heldOf(ann);
  ann.clock.now += 400 * 86_400_000;
  for (let times = 0; times < 2; times++) {
    await change(ann.parts, heldKey, { event: 'clock' }).catch(() => undefined);
    ann.clock.now += 400 * 86_400_000;
  }
  expect((await heldOf(ann)).erased).toBeDefined();
  await sync();
  expect((await heldOf(ben)).erased).toBeUndefined();
  expect((await ann.db.getAll('teamDocs')).filter(({ erased }) => erased)).toEqual([]);
});

test('who may not erase for all erases for themselves', async () => {
  const { ann, ben, sync, note, downloadBen } = await begun({ roles: ['member', 'fetcher'] });
  await note(ben, 'Buyer 1', 'CANARY of Ben');
  await sync();
  await erasePerson(ben.parts, { email: 'buyer1@example.com', reason: 'asked' });
  expect(await teamText(ben)).not.toContain('CANARY');
  await sync();
  expect(await names(ann)).toEqual(['Buyer 1', 'Buyer 2']);
  expect(await names(ben)).toEqual(['Buyer 2']);
  // Nothing that comes of it later brings it back.
  await ann.download(body(request('1', { comment: 'Another word.' })));
  await sync();
  await downloadBen();
  expect(await names(ben)).toEqual(['Buyer 2']);
  expect(await names(ann)).toEqual(['Buyer 1', 'Buyer 2']);
});

test('who comes later does not get from the feed what was erased before', async () => {
  const two = await twoOfATeam(server);
  const { ann, ben, sync } = two;
  await ann.download(body(request('1')));
  await erasePerson(ann.parts, { email: 'buyer1@example.com', reason: 'asked' });
  await sync();
  expect(await names(ben)).toEqual([]);
  await downloads(two, FEED);
  expect(await names(ben)).toEqual(['Buyer 2']);
});
