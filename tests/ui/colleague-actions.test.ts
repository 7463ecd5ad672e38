import { expect, test } from 'vitest';
import type { Output } from '../../lib/rpc/contract.ts';
import type { TriageEvent } from '../../lib/domain/triage/triage.ts';
import { fillPlan, fillReport } from './builders.ts';
import { leads, setUp as withBackground } from './triage.ts';

type Since = Output<'team.since'>;

const target = { tabId: 7, origin: 'https://crm.example.com' };
const answer = { at: '2026-03-10T11:00:00.000Z', act: 'answer' as const };
const nothing: Since = { acts: [], openWith: null, asked: true };
const answered: Since = { acts: [{ ...answer, by: 'Ben' }], openWith: null, asked: true };

/** A request of a team is open over a form. What colleagues did is what `tell` said last. */
async function setUp(first: Since = nothing) {
  let since = first;
  const made = withBackground(
    {
      'prefill.plan': () => fillPlan(),
      'prefill.fill': () => fillReport(),
      'team.since': () => since,
      'team.claim': () => ({ by: null, until: null }),
      'team.release': () => null,
      'team.status': () => null,
    },
    target,
  );
  await made.model.start();
  await made.open(leads[0]!);
  await settled();
  return { ...made, tell: (next: Since) => void (since = next) };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('a request that is open is claimed for as long as it is, and given up when it is left', async () => {
  const { model, background, timers } = await setUp();
  const { leadKey } = leads[0]!.feed;
  expect(background.named('team.claim')).toEqual([{ name: 'team.claim', input: { leadKey } }]);
  timers.pass();
  await settled();
  expect(background.named('team.claim')).toHaveLength(2);
  model.back();
  await settled();
  expect(background.named('team.release')).toEqual([{ name: 'team.release', input: { leadKey } }]);
  timers.pass();
  await settled();
  expect(background.named('team.claim')).toHaveLength(2);
});

test('somebody alone claims nothing, and fills at once', async () => {
  const { model, background } = await setUp(null);
  await model.fill();
  expect(model.screen.value).toBe('report');
  model.back();
  await settled();
  expect(['team.claim', 'team.release'].flatMap((name) => background.named(name as 'team.claim'))).toEqual([]);
  expect(background.named('team.since')).toHaveLength(1);
});

test('who has it open as well is shown', async () => {
  const { model, background, timers } = await setUp();
  background.answers['team.claim'] = () => ({ by: 'Ben', until: '2026-03-10T12:10:00.000Z' });
  timers.pass();
  await settled();
  expect(model.openWith.value).toBe('Ben');
});

test.each(['fill', 'reply'] as const)('before a %s, it is said what a colleague did meanwhile', async (what) => {
  const { model, background, tell } = await setUp();
  tell(answered);
  const begin = async (): Promise<void> => {
    if (what === 'fill') await model.fill();
    else model.openReply();
    await settled();
  };
  await begin();
  expect(model.meanwhile.value).toEqual({ ...answered, goOn: what });
  expect(model.screen.value).toBe('lead');
  expect(background.named('prefill.fill')).toEqual([]);

  model.afterMeanwhile(true);
  await settled();
  await settled();
  expect(model.meanwhile.value).toBeNull();
  expect(model.screen.value).toBe(what === 'fill' ? 'report' : 'reply');
});

test('who looks at it first is asked the same once only', async () => {
  const { model, background, tell } = await setUp();
  tell(answered);
  await model.fill();
  model.afterMeanwhile(false);
  expect(model.screen.value).toBe('lead');
  tell(nothing);
  await model.fill();
  expect(background.named('team.since').at(-1)?.input).toMatchObject({ seen: [`${answer.at} ${answer.act}`] });
  expect(model.screen.value).toBe('report');
});

test('a colleague who has it open is told of once, and once more where it is another one', async () => {
  const { model, tell } = await setUp();
  tell({ ...nothing, openWith: 'Ben' });
  await model.fill();
  expect(model.meanwhile.value).toMatchObject({ openWith: 'Ben' });
  model.afterMeanwhile(false);
  await model.fill();
  expect(model.screen.value).toBe('report');
  model.back();
  tell({ ...nothing, openWith: 'Cem' });
  await model.fill();
  expect(model.meanwhile.value).toMatchObject({ openWith: 'Cem' });
});

test('a server that does not answer is in nobody’s way', async () => {
  const { model, tell } = await setUp();
  tell({ ...nothing, asked: false });
  await model.fill();
  expect(model.screen.value).toBe('report');
});

test('acts are shown with the names of colleagues, who are asked for once', async () => {
  const { model, background } = await setUp();
  background.answers['team.status'] = () => ({
    me: { actor: 'a', name: 'Ann', roles: ['member'] },
    server: { url: '', database: '', user: '' },
    members: [{ actor: 'b', name: 'Ben', roles: ['member'], left: true }],
    feeds: [],
    turn: null,
    waiting: 0,
    aside: 0,
    solo: false,
  });
  const history: TriageEvent[] = [
    { ...answer, actor: 'b' },
    { ...answer, actor: 'unknown' },
  ];
  model.lead.value = { ...leads[0]!, triage: { status: 'answered', history } };
  await settled();
  expect(model.colleagues.value.get('b')).toBe('Ben');
  model.lead.value = { ...leads[0]!, triage: { status: 'answered', history: [...history] } };
  await settled();
  expect(background.named('team.status')).toHaveLength(1);
});
