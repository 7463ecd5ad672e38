import { beforeEach, describe, expect, test } from 'vitest';
import { giveOldStandings } from '../../../lib/background/consent/give-standings.ts';
import { heldTally } from '../../../lib/storage/tallies.ts';
import { readVisitCounts } from '../../../lib/storage/visits.ts';
import type { HeldRow } from '../../../lib/storage/held-rows.ts';
import { body, request } from '../feed-world.ts';
import { DAY, visit, visitWorld, type VisitWorld } from './visit-world.ts';

let here: VisitWorld;

beforeEach(async () => {
  here = await visitWorld();
});

/** Makes rows what they were before there were standings. */
async function makeOld(strip: (row: HeldRow) => HeldRow = (row) => row): Promise<void> {
  for (const row of await here.held()) {
    const { standing: _, reach: __, contact: ___, persons: ____, marks: _____, ...old } = row;
    await here.db.put('held', strip(old));
  }
  await here.db.delete('counts', 'visits');
  await here.db.put('chores', { upTo: '' }, 'standings');
}

describe('rows from before there were standings', () => {
  test('get theirs with the deadline that they would have had, and what their records tell', async () => {
    await here.download(body(visit('1'), visit('2'), visit('3')));
    const before = await here.held();
    await makeOld();
    await giveOldStandings(here.parts);
    for (const [n, row] of (await here.held()).entries()) {
      const { standing, reach, persons, marks } = before[n]!;
      expect(row).toMatchObject({ standing, reach, persons, marks });
      expect(row.contact).not.toBeNull();
    }
    expect(await readVisitCounts(here.db)).toMatchObject({ held: 3 });
    expect(await here.db.get('chores', 'standings')).toBeUndefined();
  });

  test('are known not to be reachable where their records are not kept', async () => {
    await here.download(body(visit('1')));
    await makeOld(({ source: _, ...row }) => row);
    await giveOldStandings(here.parts);
    expect(await here.only()).toMatchObject({
      standing: { state: 'held' },
      contact: null,
      reach: { email: false, post: false, visitorType: 'unknown' },
    });
  });

  test('are not given a second month', async () => {
    await here.download(body(visit('1')));
    const { standing } = await here.only();
    await makeOld();
    here.clock.now += 20 * DAY;
    await giveOldStandings(here.parts);
    expect(await here.only()).toMatchObject({ standing });
    await here.pass(11 * DAY);
    expect(await here.only()).toMatchObject({ standing: { state: 'expired' }, sealed: null });
  });

  test.each([25, 31, 400])('of %i days ago, of whose deadline nobody could know, are given a month', async (days) => {
    await here.download(body(visit('1')));
    const { obtainedAt } = await here.only();
    await makeOld();
    here.clock.now += days * DAY;
    await giveOldStandings(here.parts);
    await here.pass(0);
    const row = await here.only();
    expect(row).toMatchObject({ standing: { state: 'held' }, obtainedAt, sealed: { nonce: expect.anything() } });
    const month = (Date.parse(row.standing!.due!.at) - here.clock.now) / DAY;
    expect([month >= 28, month <= 31.1]).toEqual([true, true]);
    await here.pass(32 * DAY);
    expect(await here.only()).toMatchObject({ standing: { state: 'expired', reason: 'not-informed' }, sealed: null });
  });

  test('that come again changed before that keep their time', async () => {
    await here.download(body(visit('1')));
    const { standing } = await here.only();
    await makeOld();
    await here.download(body(visit('1', { lastName: 'Changed' })));
    await giveOldStandings(here.parts);
    expect(await here.only()).toMatchObject({ standing, revision: 2 });
    expect(await readVisitCounts(here.db)).toMatchObject({ held: 1 });
  });

  test('are done once', async () => {
    await here.download(body(visit('1')));
    await makeOld();
    await giveOldStandings(here.parts);
    const done = await here.held();
    await giveOldStandings(here.parts);
    expect(await here.held()).toEqual(done);
  });
});

test('prospects of private persons that could be seen are held from now on, with a month of their own', async () => {
  const prospect = (id: string, visitorType: string): string =>
    request(id, { category: 'PROSPECT', type: '', visitorType });
  await here.download(body(prospect('1', 'PROFESSIONAL'), prospect('2', 'PROFESSIONAL'), request('3')));
  const [, second] = await here.leads();
  const private_ = { ...second!.feed.person, visitorType: 'private' as const };
  await here.db.put('leads', { ...second!, feed: { ...second!.feed, person: private_ } });
  await here.act(second!.feed.leadKey, 'decline');
  await here.db.put('chores', { upTo: '' }, 'standings');
  here.clock.now += 100 * DAY;
  await giveOldStandings(here.parts);
  expect((await here.leads()).map(({ feed }) => feed.feedId)).toEqual(['1', '3']);
  const due = new Date(here.clock.now);
  due.setUTCMonth(due.getUTCMonth() + 1);
  expect(await here.only()).toMatchObject({
    outline: { reason: 'private' },
    standing: { state: 'held', due: { what: 'inform' } },
    obtainedAt: second!.feed.receivedAt,
    triage: { status: 'declined' },
  });
  expect((await here.only()).standing!.due!.at.slice(0, 10)).toBe(due.toISOString().slice(0, 10));
  expect(await heldTally(here.db)).toEqual({ visit: 0, unknown: 0, private: 1 });
});

test('a private person’s prospect is held when it arrives, and is counted as one', async () => {
  await here.download(body(request('1', { category: 'PROSPECT', type: '', visitorType: 'PRIVATE_PERSON' })));
  expect(await here.leads()).toEqual([]);
  expect(await heldTally(here.db)).toEqual({ visit: 0, unknown: 0, private: 1 });
});
