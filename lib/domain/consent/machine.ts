import { isOpenIn, mayAskIn } from './capabilities.ts';
import { addDays, addMonths, noticeDueAt } from './deadlines.ts';
import type { ExpiryReason, Standing, VisitState } from './standing.ts';
import type { SuppressionReason, SuppressionScope } from './suppression.ts';
import {
  type Effect,
  type EventName,
  type Step,
  type StepContext,
  type StepRefusal,
  TRANSITIONS,
  type VisitEvent,
} from './transitions.ts';

/** Where a lead stands that has just been held back. `dueAt` is `noticeDueAt` of the time from which the month counts. */
export const freshStanding = (since: string, dueAt: string): Standing => ({
  state: 'held',
  since,
  reason: null,
  due: { what: 'inform', at: dueAt },
  begun: null,
  notice: null,
  consent: null,
  before: null,
});

/** Where a lead stands that could be seen until its person wanted it restricted: `before` is empty. */
export const restrictedFromOpen = (since: string): Standing => ({
  ...freshStanding(since, ''),
  state: 'restricted',
  due: null,
});

/** One step of a visit. Nothing is done here: what is to be done comes back with the standing that it leads to. */
export function step(standing: Standing, event: VisitEvent, context: StepContext): Step {
  const allowed = TRANSITIONS[event.event].some(({ from }) => from.includes(standing.state));
  if (!allowed) return refuse('wrong-state');
  const take = STEPS[event.event] as (standing: Standing, event: VisitEvent, context: StepContext) => Step;
  return take(standing, event, context);
}

type Taken<Name extends EventName> = (
  standing: Standing,
  event: Extract<VisitEvent, { event: Name }>,
  context: StepContext,
) => Step;

const STEPS: { readonly [Name in EventName]: Taken<Name> } = {
  'notice-begun': (standing, { notice }) =>
    mayAskIn(standing.state) ? stay({ ...standing, begun: notice }) : refuse('wrong-state'),
  'notice-dropped': (standing) => stay({ ...standing, begun: null }),
  'notice-sent': (standing, _, context) => sent(standing, context),
  yes: (standing, event, context) => consented(standing, event, context),
  no: (standing, _, context) => ended(standing, 'refused', context),
  withdraw: (standing, _, context) => ended(standing, 'withdrawn', context),
  object: (standing, _, context) => ended(standing, 'objected', context),
  restrict: (standing, _, context) => restricted(standing, context),
  lift: (standing, { proof }) => (proof ? lifted(standing) : refuse('no-proof')),
  erase: (_, { because = 'asked' }) => ERASED[because],
  clock: (standing, _, context) => clocked(standing, context),
  undo: (standing, _, context) => undone(standing, context),
};

const refuse = (refusal: StepRefusal): Step => ({ ok: false, refusal });
const stay = (to: Standing): Step => ({ ok: true, to, effects: [], record: null });

function sent(standing: Standing, { now, zone, periods }: StepContext): Step {
  if (!standing.begun) return refuse('no-notice');
  const to: Standing = {
    ...standing,
    state: 'notice-sent',
    since: now,
    due: { what: 'answer', at: addDays(now, periods.answerDays, zone) },
    begun: null,
    notice: { ...standing.begun, at: now },
  };
  return { ok: true, to, effects: [], record: 'notice-sent' };
}

function consented(standing: Standing, event: VisitEvent & { event: 'yes' }, context: StepContext): Step {
  if (!event.proof) return refuse('no-proof');
  if (!context.hasData) return refuse('nothing-left');
  const { now, zone, periods } = context;
  const validUntil = addMonths(now, periods.consentMonths, zone);
  const to: Standing = {
    ...standing,
    state: 'consented',
    since: now,
    due: { what: 'renew', at: validUntil },
    consent: { ...event.consent, validUntil },
    before: past(standing),
  };
  return { ok: true, to, effects: moves(standing.state, 'consented'), record: 'consent-given' };
}

/** The person wants nothing of it: sealed until nothing has to be undone any more, and out of sight at once. */
function ended(standing: Standing, state: 'refused' | 'withdrawn' | 'objected', context: StepContext): Step {
  const effects: Effect[] = [
    ...moves(standing.state, state),
    { effect: 'suppress', scopes: ['lead', 'person-marketing'], reason: state },
  ];
  if (state !== 'refused') effects.push({ effect: 'list-copies', reason: state });
  return { ok: true, to: over(standing, state, null, context), effects, record: state };
}

function restricted(standing: Standing, { now, hasData }: StepContext): Step {
  if (!hasData) return refuse('nothing-left');
  const to: Standing = { ...standing, state: 'restricted', since: now, due: null, before: past(standing) };
  return { ok: true, to, effects: moves(standing.state, 'restricted'), record: 'restricted' };
}

/** What could be seen before it was restricted has no standing of that time, and no more of one from now on. */
function lifted(standing: Standing): Step {
  const to = standing.before ? { ...standing.before, before: null } : null;
  const open: Effect[] = [{ effect: 'open' }];
  if (!to) return { ok: true, to: 'erased', effects: open, record: 'restriction-lifted' };
  return { ok: true, to, effects: moves('restricted', to.state), record: 'restriction-lifted' };
}

function undone(standing: Standing, { now, zone, periods, hasData }: StepContext): Step {
  if (!standing.before) return refuse('wrong-state');
  if (!hasData) return refuse('nothing-left');
  if (now >= addDays(standing.since, periods.graceDays, zone)) return refuse('too-late');
  const to: Standing = { ...standing.before, before: null };
  const lifts: Effect[] = standing.state === 'consented' ? [] : [{ effect: 'unsuppress' }];
  return { ok: true, to, effects: [...moves(standing.state, to.state), ...lifts], record: 'undone' };
}

function clocked(standing: Standing, context: StepContext): Step {
  const { due } = standing;
  if (!due || context.now < due.at) return refuse('not-due');
  if (due.what === 'erase') return erased(reasonOf(standing.state), ['lead']);
  const reason = ENDS[due.what];
  const gone: Effect[] = reason === 'stale' ? moves(standing.state, 'expired') : [{ effect: 'shred' }];
  const effects: Effect[] = [...gone, { effect: 'suppress', scopes: ['lead'], reason: 'expired' }];
  return { ok: true, to: over(standing, 'expired', reason, context), effects, record: 'expired' };
}

const ENDS: Readonly<Record<'inform' | 'answer' | 'renew', ExpiryReason>> = {
  inform: 'not-informed',
  answer: 'no-answer',
  renew: 'stale',
};

function reasonOf(state: VisitState): SuppressionReason {
  return state === 'refused' || state === 'withdrawn' || state === 'objected' ? state : 'expired';
}

const erased = (
  reason: SuppressionReason,
  scopes: SuppressionScope[],
  list: 'asked' | 'retention' | 'objected' | null = null,
): Step => ({
  ok: true,
  to: 'erased',
  effects: [
    { effect: 'shred' },
    { effect: 'suppress', scopes, reason },
    ...(list ? [{ effect: 'list-copies', reason: list } as const] : []),
  ],
  record: 'erased',
});

const ERASED = {
  asked: erased('erased', ['lead', 'person-all'], 'asked'),
  retention: erased('expired', ['lead'], 'retention'),
  objected: erased('objected', ['lead', 'person-marketing'], 'objected'),
} as const;

/** It has ended. What an answer ended can be undone for some days; what the clock ended has no answer to undo. */
function over(standing: Standing, state: VisitState, reason: ExpiryReason | null, context: StepContext): Standing {
  const { now, zone, periods } = context;
  return {
    ...standing,
    state,
    since: now,
    reason,
    due: { what: 'erase', at: addDays(now, periods.graceDays, zone) },
    begun: null,
    before: reason === null ? past(standing) : null,
  };
}

function past({ before: _, ...standing }: Standing): Omit<Standing, 'before'> {
  return standing;
}

/** Whether a lead comes into the open or out of it: the table of capabilities says so. */
function moves(from: VisitState, to: VisitState): Effect[] {
  if (isOpenIn(from) === isOpenIn(to)) return [];
  return [{ effect: isOpenIn(to) ? 'open' : 'close' }];
}

/** The standing of a lead that is held from a time on. */
export const heldSince = (since: string, zone: string): Standing => freshStanding(since, noticeDueAt(since, zone));
