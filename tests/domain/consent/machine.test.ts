import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isOpenIn } from '../../../lib/domain/consent/capabilities.ts';
import { addDays, addMonths } from '../../../lib/domain/consent/deadlines.ts';
import { heldSince, restrictedFromOpen, step } from '../../../lib/domain/consent/machine.ts';
import { defaultSettings } from '../../../lib/domain/consent/settings.ts';
import {
  type NoticeGiven,
  type Standing,
  type VisitState,
  visitStateSchema,
} from '../../../lib/domain/consent/standing.ts';
import {
  type Effect,
  effectsWith,
  type EventName,
  type Step,
  type StepContext,
  TRANSITIONS,
  type VisitEvent,
} from '../../../lib/domain/consent/transitions.ts';

const ZONE = 'Europe/Paris';
const START = '2026-11-23T12:00:00.000Z';
const day = (n: number): string => addDays(START, n, ZONE);

const context = (over: Partial<StepContext> = {}): StepContext => ({
  now: day(1),
  zone: ZONE,
  periods: defaultSettings.periods,
  hasData: true,
  ...over,
});

const notice: NoticeGiven = {
  at: day(0),
  channel: 'email',
  noticeHash: 'hash',
  language: 'fr',
  code: 'LS-7K3Q-9MXA',
  masked: 'm•••@e•••.fr',
};
const consent = { recordId: 'r1', purposes: ['offers' as const], channels: ['email' as const] };

const EVENTS: Readonly<Record<EventName, VisitEvent>> = {
  'notice-begun': { event: 'notice-begun', notice },
  'notice-dropped': { event: 'notice-dropped' },
  'notice-sent': { event: 'notice-sent' },
  yes: { event: 'yes', proof: true, consent },
  no: { event: 'no' },
  withdraw: { event: 'withdraw' },
  object: { event: 'object' },
  restrict: { event: 'restrict' },
  lift: { event: 'lift', proof: true },
  erase: { event: 'erase' },
  clock: { event: 'clock' },
  undo: { event: 'undo' },
};

const HELD = heldSince(START, ZONE);

/** The standing after events, each a day after the one before. */
function after(...events: (EventName | VisitEvent)[]): Standing {
  let standing = HELD;
  for (const [n, event] of events.entries()) {
    const taken = step(standing, typeof event === 'string' ? EVENTS[event] : event, context({ now: day(n) }));
    if (!taken.ok || taken.to === 'erased') throw new Error(`no standing after ${JSON.stringify(event)}`);
    standing = taken.to;
  }
  return standing;
}

const asked = ['notice-begun', 'notice-sent'] as const;

/** A visit in each state, with the way that led there behind it. */
const IN_STATE: Readonly<Record<VisitState, Standing>> = {
  held: after('notice-begun'),
  'notice-sent': after(...asked),
  consented: after(...asked, 'yes'),
  refused: after(...asked, 'no'),
  withdrawn: after(...asked, 'yes', 'withdraw'),
  objected: after('object'),
  expired: { ...HELD, state: 'expired', reason: 'not-informed', due: { what: 'erase', at: day(40) } },
  restricted: after('restrict'),
};

const taken = (from: VisitState, event: EventName, over: Partial<StepContext> = {}): Step =>
  step(IN_STATE[from], EVENTS[event], context({ now: event === 'clock' ? day(3000) : day(3), ...over }));

const targetOf = (from: VisitState, event: EventName): string => {
  const result = taken(from, event);
  if (!result.ok) return result.refusal;
  return result.to === 'erased' ? 'erased' : result.to.state;
};

/** What the table of transitions says of a cell. */
function expectedOf(from: VisitState, event: EventName): string {
  const to = TRANSITIONS[event].find((one) => one.from.includes(from))?.to;
  if (to === undefined) return 'wrong-state';
  if (to === 'same') return from;
  return to === 'previous' ? IN_STATE[from].before!.state : to;
}

const cells = visitStateSchema.options.flatMap((from) =>
  (Object.keys(EVENTS) as EventName[]).map((event) => [from, event] as const),
);

test.each(cells)('from %s, %s leads where the table says', (from, event) => {
  expect(targetOf(from, event)).toBe(expectedOf(from, event));
});

const LIST = '../shared/data/domain/lists/visit-state-machine.json';

interface ListedTransition {
  from: string | string[];
  event: string;
  to: string;
}

const NAMES: Readonly<Record<string, EventName>> = {
  NOTICE_RECORDED: 'notice-sent',
  CLOCK: 'clock',
  YES: 'yes',
  NO: 'no',
  WITHDRAW: 'withdraw',
  OBJECT: 'object',
  RESTRICT: 'restrict',
  'LIFT (person told first, art. 18(3))': 'lift',
  ERASE_REQUEST: 'erase',
};

const nameOf = (state: string): string => (state === '(previous)' ? 'previous' : state.toLowerCase().replace('_', '-'));

test.skipIf(!existsSync(LIST))('the transitions are those of the list, and undoing', () => {
  const { transitions } = JSON.parse(readFileSync(LIST, 'utf8')) as { transitions: ListedTransition[] };
  const listed = new Set<string>();
  for (const { from, event, to } of transitions) {
    const name = NAMES[event];
    // What an import does, and what changes nothing.
    if (!name) continue;
    const all = from === '*' ? visitStateSchema.options : [from].flat().map(nameOf);
    for (const one of all)
      if (!(one === 'restricted' && name === 'restrict')) listed.add(`${one} ${name} ${nameOf(to)}`);
  }
  const ours = (Object.keys(TRANSITIONS) as EventName[])
    .filter((event) => !['notice-begun', 'notice-dropped', 'undo'].includes(event))
    .flatMap((event) => TRANSITIONS[event].flatMap(({ from, to }) => from.map((one) => `${one} ${event} ${to}`)));
  expect(new Set(ours)).toEqual(listed);
});

test('a yes needs proof, a notice before it, and something that is still there', () => {
  const from = IN_STATE['notice-sent'];
  expect(step(from, { event: 'yes', proof: false, consent }, context())).toEqual({ ok: false, refusal: 'no-proof' });
  expect(step(from, EVENTS.yes, context({ hasData: false }))).toEqual({ ok: false, refusal: 'nothing-left' });
  expect(step(HELD, EVENTS.yes, context())).toEqual({ ok: false, refusal: 'wrong-state' });
});

test('a notice counts as sent only if it was begun, and from the moment it was sent', () => {
  expect(step(HELD, EVENTS['notice-sent'], context())).toEqual({ ok: false, refusal: 'no-notice' });
  const sent = step(IN_STATE.held, EVENTS['notice-sent'], context({ now: day(9) }));
  expect(sent).toMatchObject({
    to: { notice: { at: day(9), code: notice.code }, begun: null, due: { what: 'answer', at: day(39) } },
  });
});

test('a restriction is lifted only when the person was told', () => {
  const refused = step(IN_STATE.restricted, { event: 'lift', proof: false }, context());
  expect(refused).toEqual({ ok: false, refusal: 'no-proof' });
});

test('the clock of what is restricted stands still, and goes on where it was', () => {
  expect(taken('restricted', 'clock')).toEqual({ ok: false, refusal: 'wrong-state' });
  const lifted = step(after('restrict'), EVENTS.lift, context({ now: day(99) }));
  expect(lifted).toMatchObject({ to: { state: 'held', due: HELD.due } });
});

test('what could be seen before it was restricted is seen again, and has no standing any more', () => {
  const lifted = step(restrictedFromOpen(START), EVENTS.lift, context());
  expect(lifted).toEqual({ ok: true, to: 'erased', effects: [{ effect: 'open' }], record: 'restriction-lifted' });
});

test.each([
  ['held', 'not-informed', day(30), 'inform'],
  ['notice-sent', 'no-answer', day(31), 'answer'],
  ['consented', 'stale', addMonths(day(2), 24, ZONE), 'renew'],
] as const)('%s ends as %s when its time has come, and not before', (from, reason, at, what) => {
  expect(IN_STATE[from].due).toEqual({ what, at });
  const before = new Date(Date.parse(at) - 1).toISOString();
  expect(taken(from, 'clock', { now: before })).toEqual({ ok: false, refusal: 'not-due' });
  expect(taken(from, 'clock', { now: at })).toMatchObject({ to: { state: 'expired', reason }, record: 'expired' });
});

const namesOf = (result: Step): string[] => (result.ok ? result.effects.map(({ effect }) => effect) : []);

test.each([
  ['held', 'clock', ['shred', 'suppress']],
  ['notice-sent', 'clock', ['shred', 'suppress']],
  ['consented', 'clock', ['close', 'suppress']],
  ['notice-sent', 'yes', ['open']],
  ['notice-sent', 'no', ['suppress']],
  ['consented', 'withdraw', ['close', 'suppress', 'list-copies']],
  ['consented', 'object', ['close', 'suppress', 'list-copies']],
  ['held', 'object', ['suppress', 'list-copies']],
  ['consented', 'restrict', ['close']],
  ['consented', 'undo', ['close']],
  ['withdrawn', 'undo', ['open', 'unsuppress']],
  ['refused', 'undo', ['unsuppress']],
  ['refused', 'clock', ['shred', 'suppress']],
  ['consented', 'erase', ['shred', 'suppress', 'list-copies']],
] as const)('from %s, %s does %j', (from, event, effects) => {
  expect(namesOf(taken(from, event))).toEqual(effects);
});

test('an erasure at the end of a period is no wish of the person', () => {
  const kept = step(IN_STATE.consented, { event: 'erase', because: 'retention' }, context());
  const wished = step(IN_STATE.consented, { event: 'erase' }, context());
  const scopesOf = (result: Step): unknown => (result.ok ? effectsWith(result.effects, 'suppress') : null);
  expect(scopesOf(kept)).toEqual([{ effect: 'suppress', scopes: ['lead'], reason: 'expired' }]);
  expect(scopesOf(wished)).toEqual([{ effect: 'suppress', scopes: ['lead', 'person-all'], reason: 'erased' }]);
});

test.each(['consented', 'refused', 'withdrawn', 'objected'] as const)('%s can be undone for seven days', (state) => {
  const { since, before } = IN_STATE[state];
  const last = new Date(Date.parse(addDays(since, 7, ZONE)) - 1).toISOString();
  expect(taken(state, 'undo', { now: last })).toMatchObject({ to: { ...before, before: null }, record: 'undone' });
  expect(taken(state, 'undo', { now: addDays(since, 7, ZONE) })).toEqual({ ok: false, refusal: 'too-late' });
  expect(taken(state, 'undo', { hasData: false })).toEqual({ ok: false, refusal: 'nothing-left' });
});

test('what the settings leave no days for cannot be undone', () => {
  const periods = { ...defaultSettings.periods, graceDays: 0 };
  expect(step({ ...IN_STATE.refused, since: day(3) }, EVENTS.undo, context({ now: day(3), periods }))).toEqual({
    ok: false,
    refusal: 'too-late',
  });
});

const sequences = fc.array(
  fc.record({
    event: fc.constantFrom(...(Object.keys(EVENTS) as EventName[])),
    days: fc.integer({ min: 0, max: 400 }),
    proof: fc.boolean(),
  }),
  { maxLength: 30 },
);

test('whatever happens in whatever order: what lies open is consented to, and every way into the open is by a yes', () => {
  fc.assert(
    fc.property(sequences, (all) => {
      let [standing, open, now] = [HELD, false, START];
      for (const { event, days, proof } of all) {
        now = addDays(now, days, ZONE);
        const what = EVENTS[event];
        const result = step(standing, 'proof' in what ? { ...what, proof } : what, context({ now }));
        if (!result.ok) continue;
        const has = (effect: Effect['effect']): boolean => result.effects.some((one) => one.effect === effect);
        open = has('open') || (open && !has('close') && !has('shred'));
        expect(open).toBe(isOpenIn(result.to === 'erased' ? 'erased' : result.to.state));
        if (result.to === 'erased') return;
        standing = result.to;
        if (open) expect(standing.consent?.validUntil).toBeTruthy();
        // Nobody waits for ever: something is due, or people have to act.
        expect(standing.due === null).toBe(standing.state === 'restricted');
      }
    }),
    { numRuns: 500 },
  );
});
