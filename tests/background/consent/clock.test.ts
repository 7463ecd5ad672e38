import { beforeEach, expect, test, vi } from 'vitest';
import { CLOCK_ALARM, keepDeadlines } from '../../../lib/background/consent/clock.ts';
import { change } from '../../../lib/background/consent/standings.ts';
import { addDays } from '../../../lib/domain/consent/deadlines.ts';
import { readVisitCounts } from '../../../lib/storage/visits.ts';
import { heldTally } from '../../../lib/storage/tallies.ts';
import { body } from '../feed-world.ts';
import { DAY, visit, visitWorld, type VisitWorld } from './visit-world.ts';

let here: VisitWorld;

beforeEach(async () => {
  here = await visitWorld();
  await here.download(body(visit('1'), visit('2')));
});

const list = () => here.handlers['visits.list']({ state: null, limit: 10 });
const dueOf = async (): Promise<string> => (await here.held())[0]!.standing!.due!.at;
const alarm = (): string => new Date(here.alarms.get(CLOCK_ALARM)!).toISOString();

test('a download sets the alarm to the first day of a warning', async () => {
  expect(alarm()).toBe(addDays(await dueOf(), -10, 'Europe/Paris'));
});

test('after each alarm it is set to what comes next, until nothing is left', async () => {
  const due = await dueOf();
  const seen: string[] = [];
  for (let turn = 0; turn < 5 && Date.parse(alarm()) > here.clock.now; turn += 1) {
    here.clock.now = Date.parse(alarm());
    seen.push(alarm());
    await keepDeadlines(here.parts);
  }
  const days = seen.map((time) => (Date.parse(time) - Date.parse(due)) / DAY);
  // The last but one is three days before the erasing, where there is nothing to be warned of.
  expect(days).toEqual([-10, -3, 0, 4, 7]);
  expect(await readVisitCounts(here.db)).toMatchObject({ held: 0, expired: 0, erased: 2 });
});

test('what fails is tried again in an hour, and keeps nothing else from ending', async () => {
  const [first] = await here.held();
  // Nothing that JSON has a word for: comparing it fails, as a broken row may.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const standing = { ...first!.standing!, periods: 1n };
  await here.db.put('held', { ...first!, standing });
  await here.pass(Date.parse(await dueOf()) - here.clock.now);
  expect((await here.held()).map((row) => row.standing!.state)).toEqual(['held', 'expired']);
  expect(here.alarms.get(CLOCK_ALARM)).toBe(here.clock.now + 3_600_000);
});

test('everybody is warned of once, as the days pass', async () => {
  const due = Date.parse(await dueOf());
  const at = async (days: number) => {
    here.clock.now = due - days * DAY;
    return (await list()).warnings;
  };
  expect(await at(11)).toMatchObject({ ten: 0, three: 0 });
  expect(await at(10)).toMatchObject({ ten: 2, three: 0 });
  expect(await at(3)).toMatchObject({ ten: 0, three: 2 });
  await here.ask((await here.held())[0]!.heldKey);
  expect((await list()).warnings).toMatchObject({ ten: 0, three: 1 });
});

test('at the deadline nothing personal is left, and one minute before, all of it', async () => {
  const due = Date.parse(await dueOf());
  await here.pass(due - 60_000 - here.clock.now);
  expect((await here.held()).every(({ sealed }) => sealed)).toBe(true);
  await here.pass(60_000);
  for (const row of await here.held()) {
    expect(row).toMatchObject({ sealed: null, contact: null, standing: { state: 'expired', reason: 'not-informed' } });
    expect(row.source).toBeUndefined();
  }
  expect(await heldTally(here.db)).toEqual({ visit: 0, unknown: 0 });
  expect((await here.db.getAll('chain')).map(({ actor, event }) => [actor, event])).toEqual([
    ['clock', 'expired'],
    ['clock', 'expired'],
  ]);
});

test('two that run at once do nothing twice', async () => {
  here.clock.now = Date.parse(await dueOf());
  await Promise.all([keepDeadlines(here.parts), keepDeadlines(here.parts), keepDeadlines(here.parts)]);
  expect(await here.db.count('chain')).toBe(2);
});

test('a browser that was closed for months finds everything done at the first look', async () => {
  await here.pass(200 * DAY);
  await here.pass(200 * DAY);
  expect(await readVisitCounts(here.db)).toMatchObject({ held: 0, expired: 0, erased: 2 });
});

test('a clock that is set back ends nothing, and brings nothing back', async () => {
  const due = Date.parse(await dueOf());
  await here.pass(due - here.clock.now);
  await here.pass(-60 * DAY);
  expect((await here.held()).map(({ standing }) => standing?.state)).toEqual(['expired', 'expired']);
});

test('an import that brings what is overdue does not wait for an alarm', async () => {
  const { heldKey } = (await here.held())[0]!;
  await here.settle({ graceDays: 0 });
  await change(here.parts, heldKey, { event: 'restrict' });
  here.clock.now += 90 * DAY;
  await change(here.parts, heldKey, { event: 'lift', proof: true });
  await here.download(body());
  expect(await readVisitCounts(here.db)).toMatchObject({ held: 0, erased: 2 });
});

test('one that cannot be ended keeps no other from ending', async () => {
  const [first] = await here.held();
  await here.db.put('held', { ...first!, marks: { lead: null as never, person: [] } });
  const bug = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await here.pass(40 * DAY);
  expect(bug).toHaveBeenCalled();
  bug.mockRestore();
  expect((await here.held()).map(({ standing }) => String(standing?.state)).toSorted()).toEqual(['expired', 'held']);
});

test('consent ends although its lead is not there any more', async () => {
  const { heldKey } = (await here.held())[0]!;
  await here.ask(heldKey);
  await here.say(heldKey, 'yes');
  await here.db.clear('leads');
  await here.pass(800 * DAY);
  expect(await here.db.get('held', heldKey)).toMatchObject({ standing: { state: 'expired' }, sealed: null });
});
