import type { ChainEvent } from './chain.ts';
import type { ConsentSettings } from './settings.ts';
import type { ConsentGiven, NoticeBegun, Standing, VisitState } from './standing.ts';
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
  /** At the person's wish, since it has been kept for as long as it may be, or since they objected to what it is for. */
  | { event: 'erase'; because?: 'asked' | 'retention' | 'objected' }
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
  | { effect: 'list-copies'; reason: 'withdrawn' | 'objected' | 'asked' | 'retention' };

export const effectsWith = <Name extends Effect['effect']>(
  effects: readonly Effect[],
  name: Name,
): Extract<Effect, { effect: Name }>[] =>
  effects.filter((effect): effect is Extract<Effect, { effect: Name }> => effect.effect === name);

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
