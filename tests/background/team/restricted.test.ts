import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { restrictPerson } from '../../../lib/background/consent/person-restrict.ts';
import { actHandlers } from '../../../lib/background/triage/act-handlers.ts';
import { TeamServer } from '../../support/team-server.ts';
import { PROOF, visit } from '../consent/visit-world.ts';
import { body, request } from '../feed-world.ts';
import type { World } from '../parts.ts';
import { actorOf, type TwoOfATeam, twoOfATeam } from './team-world.ts';

// What a browser remembers beside the database: there is none here.
vi.mock('../../../lib/background/forget.ts', () => ({ forgetGone: () => Promise.resolve() }));

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const FEED = body(request('1'), request('2'), visit('7'));
/** Of a request that anybody may see, and of one whose person did not ask. */
const PERSONS = { request: 'buyer1@example.com', visit: 'canary7@canary.example' };

type Two = Omit<TwoOfATeam, 'sync'> & {
  sync: () => Promise<void>;
  restrict: (one: World, restricted?: boolean) => Promise<void>;
};

async function begun(email: string, before = false): Promise<Two> {
  const restrict = async ({ parts, clock }: World, restricted = true): Promise<void> => {
    clock.now += 1000;
    await restrictPerson(parts, { email, restricted, evidence: PROOF });
  };
  const two = await twoOfATeam(server, {
    before: async (ann) => {
      await ann.download(FEED);
      if (before) await restrict(ann);
    },
  });
  const sync = async (): Promise<void> => {
    two.ben.clock.now = two.ann.clock.now = Math.max(two.ben.clock.now, two.ann.clock.now);
    await two.sync();
  };
  return { ...two, sync, restrict };
}

const isSeen = async ({ db }: World): Promise<boolean> =>
  (await db.getAll('leads')).some(({ feed }) => feed.person.lastName === 'Buyer 1');
const standings = async ({ db }: World): Promise<string[]> =>
  (await db.getAll('held')).map(({ standing }) => String(standing?.state)).toSorted();
const both = async ({ ann, ben }: Two, look: (one: World) => Promise<unknown>): Promise<unknown[]> =>
  Promise.all([ann, ben].map(look));

test('a request that one restricts is sealed with all, and comes back when another lifts that', async () => {
  const two = await begun(PERSONS.request);
  const { ann, ben, sync, restrict } = two;
  expect(await both(two, isSeen)).toEqual([true, true]);
  await restrict(ann);
  await sync();
  expect(await both(two, isSeen)).toEqual([false, false]);
  expect(await both(two, standings)).toEqual([
    ['held', 'restricted'],
    ['held', 'restricted'],
  ]);
  const entry = (await ben.db.getAll('chain')).at(-1);
  expect(entry).toMatchObject({ event: 'restricted', detail: { by: 'team', member: await actorOf(ann) } });
  await restrict(ben, false);
  await sync();
  expect(await both(two, isSeen)).toEqual([true, true]);
  expect(await both(two, standings)).toEqual([['held'], ['held']]);
  // It is the lead that it was: what is done about it is known to all.
  const { leadKey } = (await ben.db.getAll('leads')).find(({ feed }) => feed.person.lastName === 'Buyer 1')!.feed;
  await actHandlers(ben.parts)['triage.act']({ leadKeys: [leadKey], act: { act: 'answer' } });
  await sync();
  const row = (await ann.db.getAll('leads')).find(({ feed }) => feed.person.lastName === 'Buyer 1');
  expect(row?.triage.status).toBe('answered');
});

test('a visit stands where it stood once the restriction is lifted, with all', async () => {
  const two = await begun(PERSONS.visit);
  await two.restrict(two.ben);
  await two.sync();
  expect(await both(two, standings)).toEqual([['restricted'], ['restricted']]);
  await two.restrict(two.ann, false);
  await two.sync();
  expect(await both(two, standings)).toEqual([['held'], ['held']]);
});

test('of two who restrict without knowing of each other, the lifting of one leaves that of the other in force', async () => {
  const two = await begun(PERSONS.request);
  const { ann, ben, line, sync, restrict } = two;
  await restrict(ann);
  line.isAway = true;
  await restrict(ben);
  await restrict(ann, false);
  line.isAway = false;
  await sync();
  expect(await both(two, isSeen)).toEqual([false, false]);
  await restrict(ben, false);
  await sync();
  await sync();
  expect(await both(two, isSeen)).toEqual([true, true]);
});

test.each(['request', 'visit'] as const)(
  'what was restricted before there was a team is so with all: a %s',
  async (kind) => {
    const two = await begun(PERSONS[kind], true);
    await two.sync();
    const expected = kind === 'request' ? ['held', 'restricted'] : ['restricted'];
    expect(await both(two, standings)).toEqual([expected, expected]);
    expect(await both(two, isSeen)).toEqual(kind === 'request' ? [false, false] : [true, true]);
    await two.restrict(two.ben, false);
    await two.sync();
    expect(await both(two, standings)).toEqual([['held'], ['held']]);
    expect(await both(two, isSeen)).toEqual([true, true]);
  },
);
