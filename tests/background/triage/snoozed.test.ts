import { beforeEach, describe, expect, test } from 'vitest';
import { actHandlers } from '../../../lib/background/triage/act-handlers.ts';
import { SNOOZE_ALARM, wakeSnoozed } from '../../../lib/background/triage/wake-snoozed.ts';
import type { TriageEvent } from '../../../lib/domain/triage/triage.ts';
import { readLead } from '../../../lib/storage/leads.ts';
import { body, type FeedWorld, feedWorld, request } from '../feed-world.ts';

let here: FeedWorld;
const HOUR = 3_600_000;

beforeEach(async () => {
  here = await feedWorld();
});

async function keyOf(id: string): Promise<string> {
  const found = (await here.leads()).find(({ feed }) => feed.feedId === id);
  return found?.feed.leadKey ?? '';
}
async function lastOf(id: string): Promise<TriageEvent | undefined> {
  return (await readLead(here.db, await keyOf(id)))?.triage.history.at(-1);
}
async function snooze(hours: number, ...ids: string[]): Promise<string> {
  const leadKeys = await Promise.all(ids.map(keyOf));
  const until = new Date(here.clock.now + hours * HOUR).toISOString();
  const { at } = await actHandlers(here.parts)['triage.act']({ leadKeys, act: { act: 'snooze', until } });
  return at;
}
const statusOf = async (id: string): Promise<string | undefined> =>
  (await readLead(here.db, await keyOf(id)))?.triage.status;

describe('by the clock', () => {
  test('comes back at its time, and the alarm is for the earliest', async () => {
    await here.download(body(request('1'), request('2')));
    await snooze(5, '1');
    await snooze(2, '2');
    await wakeSnoozed(here.parts);
    expect(here.alarms.get(SNOOZE_ALARM)).toBe(here.clock.now + 2 * HOUR);

    here.clock.now += 2 * HOUR - 1;
    await wakeSnoozed(here.parts);
    expect(await statusOf('2')).toBe('snoozed');
    here.clock.now += 1;
    await wakeSnoozed(here.parts);
    expect([await statusOf('1'), await statusOf('2')]).toEqual(['snoozed', 'new']);
    expect(await lastOf('2')).toMatchObject({ act: 'wake', why: 'time' });
    expect(here.alarms.get(SNOOZE_ALARM)).toBe(here.clock.now + 3 * HOUR);
  });

  test('a browser that was closed at that time finds it at its next start', async () => {
    await here.download(body(request('1')));
    await snooze(1, '1');
    here.clock.now += 48 * HOUR;
    await wakeSnoozed(here.parts);
    expect(await statusOf('1')).toBe('new');
  });

  test('many that come back at the same moment all do', async () => {
    const ids = Array.from({ length: 230 }, (_, n) => String(n));
    await here.download(body(...ids.map((id) => request(id))));
    await snooze(1, ...ids);
    here.clock.now += HOUR;
    await wakeSnoozed(here.parts);
    expect((await here.leads()).every(({ triage }) => triage.status === 'new')).toBe(true);
  });

  test('an undo of what was done to a snoozed one after its time brings it back as well', async () => {
    await here.download(body(request('1')));
    await snooze(1, '1');
    const handlers = actHandlers(here.parts);
    const { at } = await handlers['triage.act']({ leadKeys: [await keyOf('1')], act: { act: 'answer' } });
    here.clock.now += 2 * HOUR;
    await handlers['triage.undo']({ at });
    await wakeSnoozed(here.parts);
    expect(await statusOf('1')).toBe('new');
  });
});

describe('by its buyer', () => {
  const of = (over: Record<string, string>): Record<string, string> => ({
    email: 'zoe@zoe-pumps.com',
    phone: '',
    ...over,
  });
  const FIRST = request('1', of({ creationDate: '2026-11-20T08:00:00Z' }));

  test.each([
    ['the same address', of({ creationDate: '2026-11-23T14:00:00Z' }), 'new'],
    [
      'the same address, made before the snooze and only known since',
      of({ creationDate: '2026-11-21T08:00:00Z' }),
      'new',
    ],
    ['the same address, but an older request', of({ creationDate: '2026-11-19T08:00:00Z' }), 'snoozed'],
    ['a colleague', of({ email: 'max@zoe-pumps.com', creationDate: '2026-11-23T14:00:00Z' }), 'snoozed'],
    ['somebody else', of({ email: 'max@other-pumps.com', creationDate: '2026-11-23T14:00:00Z' }), 'snoozed'],
  ])('%s: it is %s', async (_, next, status) => {
    await here.download(body(FIRST));
    await snooze(100, '1');
    await here.download(body(FIRST, request('2', next)));
    expect(await statusOf('1')).toBe(status);
  });

  test('what brought it back is named, and does not do so twice', async () => {
    await here.download(body(FIRST));
    await snooze(100, '1');
    const second = request('2', of({ creationDate: '2026-11-23T14:00:00Z' }));
    await here.download(body(FIRST, second));
    expect(await lastOf('1')).toMatchObject({ act: 'wake', why: 'asked-again', by: await keyOf('2') });
    await snooze(100, '1');
    await here.download(body(FIRST, second));
    await wakeSnoozed(here.parts);
    expect(await statusOf('1')).toBe('snoozed');
  });

  test('a visit of the same person is no request', async () => {
    await here.download(body(FIRST));
    await snooze(100, '1');
    await here.download(
      body(FIRST, request('2', of({ category: 'VISIT', type: '', creationDate: '2026-11-23T14:00:00Z' }))),
    );
    expect(await statusOf('1')).toBe('snoozed');
  });
});

test('while nothing is put off, no alarm is set and nobody is told of anything', async () => {
  await here.download(body(request('1')));
  let told = 0;
  here.alarms.delete(SNOOZE_ALARM);
  await wakeSnoozed({ ...here.parts, announce: () => told++ });
  expect([here.alarms.has(SNOOZE_ALARM), told]).toEqual([false, 0]);
});
