import type { ChainEvent } from './chain.ts';
import { isOpenIn, mayAskIn } from './capabilities.ts';
import { addDays, addMonths, noticeDueAt } from './deadlines.ts';
import type { ConsentSettings } from './settings.ts';
import type { ConsentGiven, ExpiryReason, NoticeBegun, Standing, VisitState } from './standing.ts';
import type { SuppressionReason, SuppressionScope } from './suppression.ts';

/** What can happen to a lead that was held back. */
export type VisitEvent =
  /** The user's mail was opened, or a letter made ready; whoever began it has looked at policy and text. */
  | { event: 'notice-begun'; notice: NoticeBegun }
  /** It was not sent after all. */
  | { event: 'notice-dropped' }
  | { event: 'notice-sent' }
  /** `proof`: something shows that it was the person who said it. */
  | { event: 'yes'; proof: boolean; consent: Omit<ConsentGiven, 'validUntil'> }
  | { event: 'no' }
  | { event: 'withdraw' }
  | { event: 'object' }
  | { event: 'restrict' }
  /** `proof`: of the person's having been told before, as article 18(3) wants it. */
  | { event: 'lift'; proof: boolean }
  | { event: 'erase' }
  | { event: 'clock' }
  /** An answer was recorded by mistake. */
  | { event: 'undo' };

export type EventName = VisitEvent['event'];

/** What is done along with a step, in the same transaction. */
export type Effect =
  /** The lead may be seen from now on. */
  | { effect: 'open' }
  /** It may be seen no more, and is sealed again. */
  | { effect: 'close' }
  /** Nothing personal is left. */
  | { effect: 'shred' }
  | { effect: 'suppress'; scopes: SuppressionScope[]; reason: SuppressionReason }
  | { effect: 'unsuppress' }
  /** Copies elsewhere have to be cleared by hand: article 19. */
  | { effect: 'list-copies'; reason: 'withdrawn' | 'objected' | 'asked' };

export type StepRefusal =
  /** The state machine has no such step. */
  | 'wrong-state'
  /** Nothing shows that the person said so. */
  | 'no-proof'
  /** No notice was begun that could have been sent. */
  | 'no-notice'
  | 'not-due'
  /** The time for undoing is over. */
  | 'too-late'
  /** It was erased meanwhile. */
  | 'nothing-left';

export type Step =
  | { ok: true; to: Standing | 'erased'; effects: Effect[]; record: ChainEvent | null }
  | { ok: false; refusal: StepRefusal };

export interface StepContext {
  /** ISO. */
  now: string;
  zone: string;
  periods: ConsentSettings['periods'];
  /** Something personal is still there, sealed or open. */
  hasData: boolean;
}

/** From which states an event leads anywhere, and to where. `previous` is what it was before. */
export const TRANSITIONS: Readonly<
  Record<EventName, { from: readonly VisitState[]; to: VisitState | 'same' | 'previous' | 'erased' }[]>
> = {
  'notice-begun': [{ from: ['held'], to: 'same' }],
  'notice-dropped': [{ from: ['held'], to: 'same' }],
  'notice-sent': [{ from: ['held'], to: 'notice-sent' }],
  yes: [{ from: ['notice-sent'], to: 'consented' }],
  no: [{ from: ['notice-sent'], to: 'refused' }],
  withdraw: [{ from: ['consented'], to: 'withdrawn' }],
  object: [{ from: ['held', 'notice-sent', 'consented', 'expired'], to: 'objected' }],
  restrict: [
    {
      from: ['held', 'notice-sent', 'consented', 'refused', 'withdrawn', 'objected', 'expired'],
      to: 'restricted',
    },
  ],
  lift: [{ from: ['restricted'], to: 'previous' }],
  erase: [
    {
      from: ['held', 'notice-sent', 'consented', 'refused', 'withdrawn', 'objected', 'expired', 'restricted'],
      to: 'erased',
    },
  ],
  clock: [
    { from: ['held', 'notice-sent', 'consented'], to: 'expired' },
    { from: ['refused', 'withdrawn', 'objected', 'expired'], to: 'erased' },
  ],
  undo: [{ from: ['consented', 'refused', 'withdrawn', 'objected'], to: 'previous' }],
};

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
  const allowed = TRANSITIONS[event.event].find(({ from }) => from.includes(standing.state));
  if (!allowed) return refuse('wrong-state');
  switch (event.event) {
    case 'notice-begun':
      return mayAskIn(standing.state) ? stay({ ...standing, begun: event.notice }) : refuse('wrong-state');
    case 'notice-dropped':
      return stay({ ...standing, begun: null });
    case 'notice-sent':
      return sent(standing, context);
    case 'yes':
      return consented(standing, event, context);
    case 'no':
      return ended(standing, 'refused', context);
    case 'withdraw':
      return ended(standing, 'withdrawn', context);
    case 'object':
      return ended(standing, 'objected', context);
    case 'restrict':
      return restricted(standing, context);
    case 'lift':
      return event.proof ? lifted(standing) : refuse('no-proof');
    case 'erase':
      return erased('erased', ['lead', 'person-all']);
    case 'clock':
      return clocked(standing, context);
    case 'undo':
      return undone(standing, context);
  }
}

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

const erased = (reason: SuppressionReason, scopes: SuppressionScope[]): Step => ({
  ok: true,
  to: 'erased',
  effects: [
    { effect: 'shred' },
    { effect: 'suppress', scopes, reason },
    ...(reason === 'erased' ? [{ effect: 'list-copies', reason: 'asked' } as const] : []),
  ],
  record: 'erased',
});

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
