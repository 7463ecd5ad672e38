import type { VisitState } from '../consent/standing.ts';
import type { VisitEvent } from '../consent/transitions.ts';
import { compareStamps } from './clock.ts';
import { eventName, type TeamAct, type TeamEvent } from './event.ts';

/** How what colleagues recorded of a visit becomes steps of it here. */

type Said = 'consented' | 'refused' | 'withdrawn' | 'objected';

/** What somebody recorded that brought a visit to a state; null where it is no word of its person. */
export const actOfState = (state: VisitState): Said | null =>
  state === 'consented' || state === 'refused' || state === 'withdrawn' || state === 'objected' ? state : null;

/** A step that follows from what a colleague told, and when it was: of several, one after the other. */
export interface ToldStep {
  at: string;
  actor: string;
  events: VisitEvent[];
}

/** As with other visits of one person: whoever had not been asked has objected, and whoever had agreed takes it back. */
const ENDS: Readonly<Record<'refused' | 'withdrawn' | 'objected', Partial<Record<VisitState, VisitEvent['event']>>>> = {
  refused: { held: 'object', 'notice-sent': 'no', consented: 'withdraw' },
  withdrawn: { held: 'object', 'notice-sent': 'no', consented: 'withdraw' },
  objected: { held: 'object', 'notice-sent': 'object', consented: 'object', expired: 'object' },
};

/** What is to be done of a visit that stands here at a state since a time, given one thing that a colleague told. */
function stepsOf(does: TeamAct, state: VisitState): VisitEvent[] {
  if (does.act === 'noticed')
    return state === 'held' ? [{ event: 'notice-begun', notice: does.notice }, { event: 'notice-sent' }] : [];
  if (does.act === 'consented') {
    const { act: _, ...consent } = does;
    // What shows it lies with the colleague who recorded it.
    return state === 'notice-sent' ? [{ event: 'yes', proof: true, consent }] : [];
  }
  if (does.act !== 'refused' && does.act !== 'withdrawn' && does.act !== 'objected') return [];
  const event = ENDS[does.act][state] as 'object' | 'no' | 'withdraw' | undefined;
  return event ? [{ event }] : [];
}

/** The restrictions of a lead, by whomever, that nobody has lifted. */
export function restrictionsIn(events: readonly TeamEvent[]): TeamEvent[] {
  const lifted = new Set(events.flatMap(({ does }) => (does.act === 'lifted' ? does.of : [])));
  return events.filter((event) => event.does.act === 'restricted' && !lifted.has(eventName(event)));
}

/** Whether a lifting ends the restriction that is in force here since a time. */
const endsThat = (does: TeamAct, since: string): boolean =>
  does.act === 'lifted' && does.of.some((name) => name.startsWith(`${since} `));

/**
 * The next step of a visit by what its team knows, after those that were taken: each event is looked at once, in the order of
 * all. What was taken back counts no more, and takes back what it had brought about here.
 */
export function nextStep(
  events: readonly TeamEvent[],
  taken: ReadonlySet<string>,
  { me, state, since }: { me: string; state: VisitState; since: string },
): (ToldStep & { of: string }) | null {
  const ordered = events.toSorted((one, other) =>
    compareStamps({ ...one.clock, actor: one.actor }, { ...other.clock, actor: other.actor }),
  );
  const undone = new Set(ordered.flatMap(({ does }) => (does.act === 'undo' ? [does.of] : [])));
  const restrictions = restrictionsIn(ordered);
  for (const event of ordered) {
    const { at, actor, does } = event;
    const of = eventName(event);
    if (taken.has(of) || actor === me) continue;
    if (does.act === 'restricted') {
      if (state !== 'restricted' && restrictions.includes(event))
        return { of, at, actor, events: [{ event: 'restrict' }] };
    } else if (does.act === 'lifted') {
      const isLast = state === 'restricted' && restrictions.length === 0;
      // That the person was told before was shown to the colleague who recorded it.
      if (isLast && endsThat(does, since)) return { of, at, actor, events: [{ event: 'lift', proof: true }] };
    } else if (does.act === 'undo') {
      const mistaken = `${since} `;
      const isOfThis = does.of.startsWith(mistaken) && does.of.endsWith(` ${actOfState(state) ?? ' '}`);
      if (isOfThis) return { of, at, actor, events: [{ event: 'undo' }] };
    } else if (!undone.has(of)) {
      const steps = stepsOf(does, state);
      if (steps.length > 0) return { of, at, actor, events: steps };
    }
  }
  return null;
}
