import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDownload } from '../../../lib/background/download-job.ts';
import { leaveHere } from '../../../lib/background/team/leave.ts';
import { actHandlers } from '../../../lib/background/triage/act-handlers.ts';
import { readAddress, readConnection, saveConnection } from '../../../lib/storage/connections.ts';
import { newestMapping } from '../../../lib/storage/mappings.ts';
import { readTeam } from '../../../lib/storage/team.ts';
import { TeamServer } from '../../support/team-server.ts';
import { visit } from '../consent/visit-world.ts';
import { body, feedWorld, type FeedWorld, mappingWith, request } from '../feed-world.ts';
import type { World } from '../parts.ts';
import { actorOf, type TwoOfATeam, twoOfATeam } from './team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const HOUR = 3_600_000;
const noId = request(undefined, { lastName: 'No Id' });
const leadOf = async ({ db }: World, name: string) =>
  (await db.getAll('leads')).find(({ feed }) => feed.person.lastName === name)!;
const known = async ({ db }: World) =>
  (await db.getAll('leads')).map(({ feed, triage }) => `${feed.person.lastName} ${triage.status}`).toSorted();

/** Both have pasted the same feed, each got another part of it, and Ben has answered a lead that Ann has too. */
async function begun(managed = false): Promise<TwoOfATeam & { bens: FeedWorld }> {
  const bens = await feedWorld({ id: 'of-ben', name: 'My leads', ...(managed && { managed }) });
  const two = await twoOfATeam(server, {
    bens,
    before: async (ann) => void (await ann.download(body(request('1'), noId, visit('7')))),
    joining: async () => {
      await bens.download(body(request('1'), request('2'), noId));
      await bens.act((await leadOf(bens, 'Buyer 1')).feed.leadKey, 'answer');
    },
  });
  return { ...two, bens };
}

test('a feed that was here before becomes the one of the team, with all that either had', async () => {
  const { ann, bens, sync } = await begun();
  await sync();
  expect((await bens.db.getAll('connections')).map(({ id, name }) => [id, name])).toEqual([['of-ben', 'My leads']]);
  expect(await readTeam(bens.db)).toMatchObject({ feeds: ['of-ben'], known: { 'of-ben': ann.connection.id } });
  const all = ['Buyer 1 answered', 'Buyer 2 new', 'No Id new'];
  expect(await known(bens)).toEqual(all);
  expect(await known(ann)).toEqual(all);
  expect((await leadOf(ann, 'Buyer 1')).triage.history).toMatchObject([{ act: 'answer', actor: await actorOf(bens) }]);
  for (const one of [ann, bens]) {
    expect((await one.held()).map(({ connectionId }) => connectionId)).toEqual([one.connection.id]);
    expect(await one.db.count('teamOut')).toBe(0);
    expect(await one.db.getAllKeysFromIndex('teamDocs', 'fresh', 1)).toEqual([]);
  }
  // Each lead is one for the team as well.
  const leads = (await ann.db.getAllKeys('teamDocs')).filter((id) => id.startsWith('key:'));
  expect(leads).toHaveLength(4);
});

test('what is done later reaches both, whoever has downloaded it', async () => {
  const { ann, bens, sync } = await begun();
  await ann.download(body(request('3')));
  bens.clock.now = ann.clock.now;
  await sync();
  const { leadKey } = (await leadOf(bens, 'Buyer 3')).feed;
  expect(leadKey).toBe('id:of-ben:3');
  await actHandlers(bens.parts)['triage.act']({ leadKeys: [leadKey], act: { act: 'decline', reason: 'other' } });
  await sync();
  expect(await known(ann)).toContain('Buyer 3 declined');
});

test('the two download it in turn', async () => {
  const { ann, bens } = await begun();
  for (const one of [ann, bens]) {
    one.clock.now = Math.max(ann.clock.now, bens.clock.now) + 3 * HOUR;
    one.serve(
      () => new Response(body(request('1')), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } }),
    );
  }
  const before = [ann.requests.length, bens.requests.length];
  const runs = await Promise.all([ann, bens].map(({ parts, connection }) => runDownload(parts, connection.id)));
  expect(runs.map(({ kind }) => kind).toSorted()).toEqual(['done', 'not-yet']);
  expect(ann.requests.length + bens.requests.length).toBe(before[0]! + before[1]! + 1);
});

test('a mapping and a new key that one gives it hold for the other', async () => {
  const { ann, bens, sync } = await begun();
  await bens.save(mappingWith({ root: ['leads'] }));
  await sync();
  expect((await newestMapping(ann.db, ann.connection.id))?.mapping.root).toEqual(['leads']);
  const address = (await readAddress(bens.db, 'of-ben'))!;
  await saveConnection(bens.db, (await readConnection(bens.db, 'of-ben'))!, { ...address, key: 'NEWKEY' });
  await sync();
  expect((await readAddress(ann.db, ann.connection.id))?.key).toBe('NEWKEY');
  await saveConnection(ann.db, ann.connection, { ...address, key: 'NEWER' });
  await sync();
  expect((await readAddress(bens.db, 'of-ben'))?.key).toBe('NEWER');
  expect(await bens.db.count('connections')).toBe(1);
});

test('an address that an administrator has set stays', async () => {
  const { ann, bens, sync } = await begun(true);
  const address = (await readAddress(ann.db, ann.connection.id))!;
  await saveConnection(ann.db, ann.connection, { ...address, key: 'NEWER' });
  await sync();
  expect((await readAddress(bens.db, 'of-ben'))?.key).toBe(address.key);
  expect(await bens.db.count('connections')).toBe(1);
});

test('it is paused for who leaves, and nothing is left of what the team called it', async () => {
  const { bens } = await begun();
  expect(await leaveHere(bens.parts)).toMatchObject({ paused: ['of-ben'] });
  expect(await readConnection(bens.db, 'of-ben')).toMatchObject({ paused: true, pausedBy: 'team' });
  expect(await known(bens)).toContain('Buyer 1 answered');
});
