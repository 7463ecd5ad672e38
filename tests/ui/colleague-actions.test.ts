import { expect, test } from 'vitest';
import type { Output } from '../../lib/rpc/contract.ts';
import type { TriageEvent } from '../../lib/domain/triage/triage.ts';
import { fillPlan, fillReport } from './builders.ts';
import { fails } from './fake-background.ts';
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

test('who has gone elsewhere before the server answered has nothing done there', async () => {
  const { model, background, open } = await setUp();
  let answer = (_: Since): void => {};
  background.answers['team.since'] = () => new Promise<Since>((resolve) => (answer = resolve));
  const filling = model.fill();
  await settled();
  expect(model.busy.value).toBe('ask-team');
  await model.openRelated(leads[1]!.feed.leadKey);
  model.back();
  await open(leads[1]!).catch(() => undefined);
  answer(nothing);
  await filling;
  model.lead.value = leads[1]!;
  await settled();
  expect(background.named('prefill.fill')).toEqual([]);
  expect(model.meanwhile.value).toBeNull();
});

test('who presses twice fills once', async () => {
  const { model, background } = await setUp();
  await Promise.all([model.fill(), model.fill()]);
  await settled();
  expect(background.named('prefill.fill')).toHaveLength(1);
});

test('what is being asked since the request was opened is not asked once more', async () => {
  let answer = (_: Since): void => {};
  const made = withBackground(
    {
      'prefill.plan': () => fillPlan(),
      'prefill.fill': () => fillReport(),
      'team.since': () => new Promise<Since>((resolve) => (answer = resolve)),
      'team.claim': () => null,
    },
    target,
  );
  await made.model.start();
  await made.open(leads[0]!);
  const filling = made.model.fill();
  await settled();
  answer(answered);
  await filling;
  expect(made.model.meanwhile.value).toMatchObject(answered);
  expect(made.background.named('team.since')).toHaveLength(1);
});

test('a page that is looked at anew meanwhile is the same page', async () => {
  const { model, background } = await setUp();
  let answer = (_: Since): void => {};
  background.answers['team.since'] = () => new Promise<Since>((resolve) => (answer = resolve));
  const filling = model.fill();
  await settled();
  await model.resume();
  answer(nothing);
  await filling;
  expect(background.named('prefill.fill')).toHaveLength(1);
});

test('a server that failed once is asked again, and not taken for somebody alone', async () => {
  const { model, background } = await setUp();
  background.answers['team.since'] = fails('internal');
  model.back();
  await model.open(leads[0]!.feed.leadKey);
  await settled();
  background.answers['team.since'] = () => answered;
  await model.fill();
  expect(model.meanwhile.value).toMatchObject({ goOn: 'fill' });
});

test.each([
  [true, 'preview'],
  [false, 'lead'],
] as const)(
  'a form that waits because of a colleague: that is said first, and going on (%s) leads to the %s',
  async (on, screen) => {
    const { leadKey } = leads[0]!.feed;
    const asked: unknown[] = [];
    const { model, background } = withBackground(
      {
        'prefill.waiting': () => ({ leadKey, seen: ['2026-03-10T10:00:00.000Z note'] }),
        'prefill.plan': () => fillPlan({ leadKey }),
        'team.since': (input) => {
          asked.push(input);
          return answered;
        },
        'team.claim': () => ({ by: null, until: null }),
        'team.release': () => null,
        'team.status': () => null,
      },
      target,
    );
    await model.start();
    // What the user had seen counts, not what is there by now.
    expect(asked[0]).toEqual({ leadKey, seen: ['2026-03-10T10:00:00.000Z note'] });
    expect(model.meanwhile.value).toEqual({ ...answered, goOn: 'fill' });
    expect([model.screen.value, background.named('prefill.plan')]).toEqual(['list', []]);
    expect(background.named('prefill.choose')).toHaveLength(1);
    model.afterMeanwhile(on);
    await settled();
    expect(model.screen.value).toBe(screen);
  },
);
