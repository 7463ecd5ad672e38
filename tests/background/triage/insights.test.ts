import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { FactMemory } from '../../../lib/background/triage/fact-memory.ts';
import { insightHandlers } from '../../../lib/background/triage/insight-handlers.ts';
import { body, feedWorld, record, request } from '../feed-world.ts';

const CANARY = 'HELDCANARY';
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30', connectionId: null };

const visit = record({
  id: 'V',
  category: 'VISIT',
  type: '',
  lastName: CANARY,
  email: `${CANARY}@example.com`,
  company: CANARY,
  city: CANARY,
  comment: CANARY,
  creationDate: '2026-11-20T08:00:00Z',
});

let here: Awaited<ReturnType<typeof feedWorld>>;
let change: () => void;
let view: ReturnType<typeof insightHandlers>['insights.view'];
let reads: number;

beforeEach(async () => {
  here = await feedWorld();
  await here.download(body(visit, request('1'), request('2')));
  reads = 0;
  change = () => {};
  const memory = new FactMemory((listener) => {
    reads += 1;
    change = listener;
    return () => {};
  });
  view = insightHandlers(here.parts, memory)['insights.view'];
});

it('tells numbers of what came, and nothing of who is held back but that somebody was', async () => {
  await here.act('id:c1:1', 'answer');
  const insights = await view(NOVEMBER);
  const week = insights.weeks.find(({ monday }) => monday === '2026-11-16');
  expect(week?.byKind).toEqual([
    { kind: 'request', count: 2 },
    { kind: 'visit', count: 1 },
  ]);
  expect(insights).toMatchObject({ whose: 'real', answers: { answered: 1 } });
  expect(JSON.stringify(insights)).not.toContain(CANARY);
});

it('reads what is stored once, and again after a change', async () => {
  await view(NOVEMBER);
  await view({ ...NOVEMBER, connectionId: 'c1' });
  expect(reads).toBe(1);
  await here.act('id:c1:1', 'answer');
  change();
  expect((await view(NOVEMBER)).answers.answered).toBe(1);
  expect(reads).toBe(2);
});

it.each([
  ['2026-02-30', '2026-03-01'],
  ['2026-03-02', '2026-03-01'],
  ['1990-01-01', '2026-01-01'],
])('refuses the span from %s to %s', async (from, to) => {
  await expect(view({ from, to, connectionId: null })).rejects.toMatchObject({ code: 'bad-input' });
});

it('tells of a test, and says so, where there is nobody else', async () => {
  const there = await feedWorld({ mode: 'test' });
  await there.download(body(request('1')));
  const memory = new FactMemory(() => () => {});
  expect(await insightHandlers(there.parts, memory)['insights.view'](NOVEMBER)).toMatchObject({ whose: 'test' });
});
