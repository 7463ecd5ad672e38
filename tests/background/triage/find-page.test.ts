import { expect, test } from 'vitest';
import { everythingWaiting } from '../../../lib/domain/find/query.ts';
import type { TriageAct } from '../../../lib/domain/triage/triage.ts';
import { lead } from '../../support/builders.ts';
import { place } from './store-leads.ts';

test('overdue quotes come first, then whoever has waited longest, then tests and invented buyers', async () => {
  const here = await place(
    { leadKey: 'sample', connectionId: 'sample', createdAt: '2026-10-01T08:00:00.000Z' },
    { leadKey: 'test', test: true, createdAt: '2026-10-02T08:00:00.000Z' },
    { leadKey: 'fresh quote', createdAt: '2026-11-23T11:30:00.000Z' },
    { leadKey: 'old question', types: ['documentation'], createdAt: '2026-11-10T08:00:00.000Z' },
    { leadKey: 'fresh question', types: ['documentation'], createdAt: '2026-11-23T11:00:00.000Z' },
    { leadKey: 'overdue quote', createdAt: '2026-11-18T08:00:00.000Z' },
    { leadKey: 'more overdue', createdAt: '2026-11-17T08:00:00.000Z' },
    { leadKey: 'prospect', answerExpected: false },
  );
  const all = ['more overdue', 'overdue quote', 'old question', 'fresh question', 'fresh quote', 'test', 'sample'];
  expect(await here.keys()).toEqual(all);
  for (let limit = 1; limit < all.length; limit += 1) {
    const { lines, more, total } = await here.page({}, limit);
    expect(lines.map(({ leadKey }) => leadKey)).toEqual(all.slice(0, limit));
    expect([more, total]).toEqual([true, { count: 7, more: false }]);
  }
});

test('a weekend lets no quote become overdue', async () => {
  const here = await place(
    { leadKey: 'question', types: ['documentation'], createdAt: '2026-11-20T08:00:00.000Z' },
    // Friday evening in every zone that tests run in: few working hours have passed until Monday noon.
    { leadKey: 'quote', createdAt: '2026-11-21T02:00:00.000Z' },
  );
  expect(await here.keys()).toEqual(['question', 'quote']);
});

test('each box has its own order', async () => {
  const snooze = (until: string): TriageAct => ({ act: 'snooze', until });
  const here = await place(
    { leadKey: 'waits' },
    { leadKey: 'comes later', act: snooze('2026-11-25T08:00:00.000Z') },
    { leadKey: 'comes soon', act: snooze('2026-11-24T08:00:00.000Z') },
    { leadKey: 'done before', act: { act: 'answer' }, at: '2026-11-20T08:00:00.000Z' },
    { leadKey: 'done last', act: { act: 'decline' }, at: '2026-11-22T08:00:00.000Z' },
    { leadKey: 'old prospect', answerExpected: false, createdAt: '2026-11-01T08:00:00.000Z' },
    { leadKey: 'new prospect', answerExpected: false, createdAt: '2026-11-20T08:00:00.000Z' },
  );
  expect(await here.keys({ box: 'snoozed' })).toEqual(['comes soon', 'comes later']);
  expect(await here.keys({ box: 'done' })).toEqual(['done last', 'done before']);
  expect(await here.keys({ box: 'done' }, 1)).toEqual(['done last']);
  expect(await here.keys({ box: 'prospects' })).toEqual(['new prospect', 'old prospect']);
  expect(await here.keys({ box: 'all' })).toHaveLength(7);
  expect((await here.page()).boxes).toEqual({ waiting: 1, snoozed: 2, prospects: 2 });
});

test('a line has no more than a row shows', async () => {
  const here = await place({ message: 'first line\nsecond   line '.repeat(1000), extra: { secret: ['EXTRA'] } });
  const [line] = (await here.page()).lines;
  expect(line!.message).toMatch(/^first line second line first/);
  expect(JSON.stringify(line).length).toBeLessThan(1000);
  expect(JSON.stringify(line)).not.toContain('EXTRA');
});

test('a line says who asks again', async () => {
  const person = { ...lead().person, phone: '+497112345679' };
  const here = await place(
    { leadKey: 'first', person, createdAt: '2026-11-01T08:00:00.000Z' },
    { leadKey: 'second', person, createdAt: '2026-11-20T08:00:00.000Z' },
  );
  const { lines } = await here.page();
  expect(lines.map(({ repeat }) => repeat?.person?.count)).toEqual([undefined, 1]);
});

test('views are kept with every page, and two have never the same name', async () => {
  const here = await place();
  const view = (id: string, name: string) => ({ id, name, query: everythingWaiting });
  await here.handlers['views.save']({ views: [view('1', 'Quotes'), view('2', 'Italy')] });
  expect((await here.page()).views.map(({ name }) => name)).toEqual(['Quotes', 'Italy']);
  await expect(here.handlers['views.save']({ views: [view('1', 'Quotes'), view('2', 'quotes')] })).rejects.toThrow(
    /same name/,
  );
  expect((await here.page()).views.map(({ name }) => name)).toEqual(['Quotes', 'Italy']);
});
