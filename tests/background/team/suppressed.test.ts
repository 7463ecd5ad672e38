import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { objectPerson } from '../../../lib/background/consent/person-object.ts';
import { change } from '../../../lib/background/consent/standings.ts';
import { keepToPeriods } from '../../../lib/background/consent/retention-job.ts';
import type { SuppressionReason } from '../../../lib/domain/consent/suppression.ts';
import { allSuppressed } from '../../../lib/storage/suppressed.ts';
import { TeamServer } from '../../support/team-server.ts';
import { PROOF, visit } from '../consent/visit-world.ts';
import { body, request } from '../feed-world.ts';
import type { World } from '../parts.ts';
import { twoOfATeam } from './team-world.ts';

// What is remembered beside the database is another test's.
vi.mock('../../../lib/background/forget.ts', () => ({ forgetGone: async () => {} }));

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const FEED = body(request('1'), visit('7'));
const heldOf = async ({ db }: World) => (await db.getAll('held'))[0];
const reasons = async ({ db }: World): Promise<SuppressionReason[]> =>
  [...new Set((await allSuppressed(db)).map(({ reason }) => reason))].toSorted();
const asked = { email: 'canary7@canary.example', evidence: PROOF };

test('who says no to one has said it to all: what is here of them ends, and nothing new of them comes', async () => {
  const { ann, ben, sync, database } = await twoOfATeam(server);
  await ann.download(FEED);
  await sync();
  await objectPerson(ben.parts, asked);
  await sync();
  expect((await heldOf(ann))?.standing).toMatchObject({ state: 'objected' });
  expect((await ann.db.getAll('chain')).some(({ detail }) => detail['by'] === 'team')).toBe(true);
  // Another visit of theirs, which Ann downloads.
  await ann.download(body(visit('8', { email: 'canary7@canary.example', phone: '' })));
  expect(await ann.db.count('held')).toBe(1);
  // Ann's own list says it as well from now on, which is told once and not back and forth.
  await sync();
  const before = await ann.db.count('teamDocs');
  await sync();
  await sync();
  expect(await ann.db.count('teamDocs')).toBe(before);
  expect(await ann.db.getAllKeysFromIndex('teamDocs', 'fresh', 1)).toEqual([]);
  expect(server.bytesOf(database)).not.toMatch(/canary7/);
});

test('a no that is taken back as a mistake counts for nobody', async () => {
  const { ann, ben, sync } = await twoOfATeam(server);
  await ann.download(FEED);
  await sync();
  await change(ben.parts, (await heldOf(ben))!.heldKey, { event: 'object' }, { evidence: PROOF });
  const own = (await allSuppressed(ben.db)).map(({ key }) => key);
  ben.clock.now += 1000;
  await change(ben.parts, (await heldOf(ben))!.heldKey, { event: 'undo' });
  await sync();
  for (const key of own) expect(await ann.db.get('suppressed', key)).toBeUndefined();
  expect((await heldOf(ann))?.standing).toMatchObject({ state: 'held' });
  // The same where the other has heard of it before.
  await change(ben.parts, (await heldOf(ben))!.heldKey, { event: 'object' }, { evidence: PROOF });
  await sync();
  const [entry] = await allSuppressed(ben.db);
  expect(await ann.db.get('suppressed', entry!.key)).toMatchObject({ reason: 'objected' });
  ben.clock.now += 1000;
  await change(ben.parts, (await heldOf(ben))!.heldKey, { event: 'undo' });
  await sync();
  expect(await ann.db.get('suppressed', entry!.key)).toBeUndefined();
});

test('who had said no before there was a team is kept away by all', async () => {
  const { ben, sync, ann } = await twoOfATeam(server, {
    async before(one) {
      await one.download(FEED);
      await objectPerson(one.parts, asked);
    },
  });
  await sync();
  expect(await reasons(ben)).toEqual(['objected']);
  expect(await ben.db.count('secrets')).toBeGreaterThanOrEqual(1);
  await ann.download(body(visit('9', { email: 'canary7@canary.example', phone: '' })));
  await sync();
  expect((await ben.db.getAll('held')).filter(({ sealed }) => sealed)).toEqual([]);
});

test('what ended by a clock is no word of anybody, and an erasure counts for all only from whoever may', async () => {
  const { ann, ben, sync } = await twoOfATeam(server, { roles: ['member', 'fetcher'] });
  await ann.download(FEED);
  await sync();
  // Years later, and after the thirty days in which what is due is only told of.
  await keepToPeriods(ben.parts);
  ben.clock.now += 3000 * 86_400_000;
  await keepToPeriods(ben.parts);
  expect(await ben.db.count('leads')).toBe(0);
  expect(await reasons(ben)).toEqual(['erased']);
  await sync();
  expect(await reasons(ann)).toEqual([]);
  expect(await ann.db.count('leads')).toBe(1);
});
