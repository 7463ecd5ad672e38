import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connectionViews } from '../../../lib/background/overview.ts';
import { runDownload } from '../../../lib/background/download-job.ts';
import { readFeedState } from '../../../lib/storage/feed-states.ts';
import { waitMark } from '../../../lib/storage/team-marks.ts';
import { changeTeam } from '../../../lib/storage/team.ts';
import { TeamServer } from '../../support/team-server.ts';
import { body, request } from '../feed-world.ts';
import type { World } from '../parts.ts';
import { twoOfATeam } from './team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const HOUR = 3_600_000;
const FEED = body(request('1'));

/** Both have the feed's permission and its answer. */
async function begun(...given: Parameters<typeof twoOfATeam> extends [unknown, ...infer Rest] ? Rest : never) {
  const two = await twoOfATeam(server, ...given);
  const both = [two.ann, two.ben] as const;
  for (const one of both)
    one.serve(() => new Response(FEED, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } }));
  const { id } = two.ann.connection;
  const requests = (): number[] => both.map((one) => one.requests.length);
  const pass = (ms: number): void => both.forEach((one) => (one.clock.now += ms));
  const run = ({ parts }: World) => runDownload(parts, id);
  return { ...two, id, requests, pass, run };
}

test('of two that come at once one downloads; the other waits, is told so, and knows that the feed is alive', async () => {
  const { ann, ben, id, requests, pass, run } = await begun();
  const [one, other] = await Promise.all([run(ann), run(ben)]);
  expect([one.kind, other.kind].toSorted()).toEqual(['done', 'not-yet']);
  expect(requests().toSorted((a, b) => a - b)).toEqual([0, 1]);
  pass(HOUR);
  const late = one.kind === 'done' ? ben : ann;
  const reply = await run(late);
  expect(reply).toMatchObject({ kind: 'not-yet', team: 'too-early' });
  expect(late.alarms.get(id)).toBeGreaterThan(late.clock.now + HOUR);
  expect(late.alarms.get(id)).toBeLessThan(late.clock.now + 1.2 * HOUR);
  expect((await readFeedState(late.db, id))?.lastGoodAt).toBe('2026-11-23T12:00:00.000Z');
  // It is known until when that is so: the server is not asked again.
  const asked = vi.spyOn(late.parts, 'fetch');
  expect(await run(late)).toMatchObject({ kind: 'not-yet', team: 'too-early' });
  expect(asked).not.toHaveBeenCalled();
  pass(1.3 * HOUR);
  expect((await run(late)).kind).toBe('done');
});

test('who gets a feed that a colleague downloaded just before does not download it within the two hours', async () => {
  const { ann, ben, requests, pass, run } = await begun({
    before: async (one) => {
      one.serve(() => new Response(FEED, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } }));
      await runDownload(one.parts, one.connection.id);
    },
  });
  expect(requests()).toEqual([1, 0]);
  pass(HOUR);
  expect((await run(ben)).kind).toBe('not-yet');
  expect(await connectionViews(ben.parts)).toMatchObject([{ health: 'good' }]);
  expect(requests()).toEqual([1, 0]);
  pass(1.2 * HOUR);
  const replies = [await run(ben), await run(ann)];
  expect(replies.map(({ kind }) => kind)).toEqual(['done', 'not-yet']);
});

test('a feed that came from the team is looked at soon, not at the next start of the browser only', async () => {
  const { ben, id } = await begun();
  expect(ben.alarms.get(id)).toBeLessThanOrEqual(ben.clock.now);
});

test('while the server is away nobody downloads, and since when is known; a person may take over', async () => {
  const { ann, ben, line, id, requests, pass, run } = await begun();
  line.isAway = true;
  expect(await run(ann)).toMatchObject({ kind: 'not-yet', team: 'away' });
  pass(6 * 60_000);
  expect(await run(ann)).toMatchObject({ kind: 'not-yet', team: 'away' });
  expect(await waitMark(ann.db, id)).toMatchObject({ why: 'away', since: ann.clock.now - 6 * 60_000 });
  expect(requests()).toEqual([0, 0]);
  await changeTeam(ann.db, (row) => ({ ...row, solo: true }));
  expect((await run(ann)).kind).toBe('done');
  line.isAway = false;
  expect(await run(ben)).toMatchObject({ kind: 'done' });
  // What ann did is told with her next look, and from then on all wait for the later of both.
  pass(0.5 * HOUR);
  expect((await run(ann)).kind).toBe('not-yet');
  expect(await waitMark(ben.db, id)).toBeNull();
});

test.each(['no-fetcher', 'no-access'] as const)(
  '%s: colleagues download it, and the feed counts as alive',
  async (why) => {
    const { ann, ben, id, requests, run } = await begun(
      ...(why === 'no-fetcher' ? [{ roles: ['member' as const] }] : []),
    );
    if (why === 'no-access') ben.parts.mayReach = async (origin) => origin !== ann.connection.origin;
    expect((await run(ann)).kind).toBe('done');
    expect(await run(ben)).toMatchObject({ kind: 'not-yet', team: why });
    expect(requests()).toEqual([1, 0]);
    const [view] = await connectionViews(ben.parts);
    expect(view).toMatchObject({ connection: { id }, health: 'good', lastGoodAt: '2026-11-23T12:00:00.000Z' });
  },
);

test('who downloads nothing by their role, and who was not let, asks nobody', async () => {
  const { ben, requests, run } = await begun({ roles: ['member'] });
  expect(await run(ben)).toMatchObject({ kind: 'not-yet', team: 'no-fetcher' });
  await changeTeam(ben.db, (row) => ({ ...row, me: { ...row.me, roles: ['fetcher'] } }));
  expect(requests()).toEqual([0, 0]);
  ben.parts.mayReach = async (origin) => origin !== server.url;
  expect(await run(ben)).toMatchObject({ kind: 'not-yet', team: 'no-permission' });
  expect(requests()).toEqual([0, 0]);
});
