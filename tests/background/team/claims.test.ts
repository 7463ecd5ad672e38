import { afterAll, beforeAll, expect, test } from 'vitest';
import { actedSince } from '../../../lib/background/team/claims.ts';
import { teamHandlers } from '../../../lib/background/team/team-handlers.ts';
import { actHandlers } from '../../../lib/background/triage/act-handlers.ts';
import { TeamServer } from '../../support/team-server.ts';
import { body, feedWorld, request } from '../feed-world.ts';
import type { World } from '../parts.ts';
import { twoOfATeam } from './team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const MINUTE = 60_000;

async function begun() {
  const two = await twoOfATeam(server);
  await two.ann.download(body(request('1')));
  two.ben.clock.now = two.ann.clock.now;
  await two.sync();
  const leadKeyOf = async ({ db }: World): Promise<string> => (await db.getAllKeys('leads'))[0]!;
  const [hers, his] = [await leadKeyOf(two.ann), await leadKeyOf(two.ben)];
  const [anns, bens] = [teamHandlers(two.ann.parts), teamHandlers(two.ben.parts)];
  const pass = (ms: number): void => [two.ann, two.ben].forEach(({ clock }) => (clock.now += ms));
  /** What a page shows of the history. */
  const shownBy = async ({ db }: World): Promise<string[]> =>
    (await db.getAll('leads'))[0]!.triage.history.map(({ at, act }) => `${at} ${act}`);
  return { ...two, hers, his, anns, bens, pass, shownBy };
}

test('who has a request open is told to a colleague by name, until it is closed or for ten minutes', async () => {
  const { ann, hers, his, anns, bens, pass } = await begun();
  expect(await anns['team.claim']({ leadKey: hers })).toEqual({ by: null, until: null });
  pass(6 * MINUTE);
  expect(await anns['team.claim']({ leadKey: hers })).toEqual({ by: null, until: null });
  pass(6 * MINUTE);
  const until = new Date(ann.clock.now + 4 * MINUTE).toISOString();
  expect(await bens['team.claim']({ leadKey: his })).toEqual({ by: 'Ann', until });
  expect(await bens['team.since']({ leadKey: his, seen: [] })).toEqual({ acts: [], openWith: 'Ann', asked: true });
  await anns['team.release']({ leadKey: hers });
  expect(await bens['team.since']({ leadKey: his, seen: [] })).toMatchObject({ openWith: null });
  expect(await bens['team.claim']({ leadKey: his })).toEqual({ by: null, until: null });
  pass(11 * MINUTE);
  expect(await anns['team.claim']({ leadKey: hers })).toEqual({ by: null, until: null });
});

test('what a colleague did since a request was opened is said before it is answered again', async () => {
  const { ann, ben, hers, his, bens, pass, shownBy } = await begun();
  const seen = await shownBy(ben);
  pass(MINUTE);
  const { at } = await actHandlers(ann.parts)['triage.act']({ leadKeys: [hers], act: { act: 'answer' } });
  await teamHandlers(ann.parts)['team.sync']({});
  // Ben has not heard of it yet.
  expect(await shownBy(ben)).toEqual([]);
  const since = await bens['team.since']({ leadKey: his, seen });
  expect(since).toEqual({ acts: [{ at, act: 'answer', by: 'Ann' }], openWith: null, asked: true });
  expect(await bens['team.since']({ leadKey: his, seen: await shownBy(ben) })).toMatchObject({ acts: [] });
  // One's own are no news.
  await actHandlers(ben.parts)['triage.act']({ leadKeys: [his], act: { act: 'note', text: 'mine' } });
  expect(await bens['team.since']({ leadKey: his, seen })).toMatchObject({ acts: [{ by: 'Ann' }] });
});

test('a server that is away, or does not answer in time, keeps nobody from answering, and that is said', async () => {
  const { ben, line, his, bens } = await begun();
  line.isAway = true;
  expect(await bens['team.since']({ leadKey: his, seen: [] })).toEqual({ acts: [], openWith: null, asked: false });
  expect(await bens['team.claim']({ leadKey: his })).toBeNull();
  line.isAway = false;
  let answers = (): void => {};
  const own = ben.parts.fetch;
  ben.parts.fetch = async (...asked) => {
    await new Promise<void>((resolve) => (answers = resolve));
    return own(...asked);
  };
  expect(await actedSince(ben.parts, { leadKey: his, seen: [] }, 1)).toMatchObject({ asked: false });
  ben.parts.fetch = own;
  answers();
});

test('somebody alone, and a lead that the team does not know, has no colleague', async () => {
  const here = await feedWorld();
  await here.download(body(request('1')));
  const { leadKey } = (await here.leads())[0]!.feed;
  const alone = teamHandlers(here.parts);
  expect(await alone['team.claim']({ leadKey })).toBeNull();
  expect(await alone['team.since']({ leadKey, seen: [] })).toBeNull();
  expect(await alone['team.release']({ leadKey })).toBeNull();
  const { anns } = await begun();
  expect(await anns['team.since']({ leadKey: 'id:other:1', seen: [] })).toBeNull();
});
