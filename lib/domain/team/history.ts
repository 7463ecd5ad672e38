import { stateOf, type TriageAct, type TriageEvent, type TriageState } from '../triage/triage.ts';
import { eventName, type TeamAct, type TeamEvent } from './event.ts';
import { CLOSING, isClosing, standing } from './fold.ts';

/** How what somebody did about a lead here, and what its team knows of it, become each other. */

/** What is undone or reopened by the team's name of it. */
const nameOf = ({ at, act, actor }: TriageEvent, me: string): string => `${at} ${actor ?? me} ${act}`;

/** As many as one event may name. */
const MOST_NAMES = 1000;

/**
 * What the team is told of an act that changed a state. Who acts on a closed lead has seen how it was closed: that counts no
 * more, whatever it weighs; what a colleague did meanwhile does. A snooze is personal, and nothing else is told of it.
 */
export function toTell(before: TriageState, act: TriageAct, me: string): TeamAct[] {
  const closed = before.history.filter((one) => isClosing(one.act)).map((one) => nameOf(one, me));
  const reopen: TeamAct[] = isClosing(statusAct(before)) ? [{ act: 'reopen', closed: closed.slice(-MOST_NAMES) }] : [];
  if (act.act === 'note') return [act];
  return act.act === 'snooze' || act.act === 'reopen' ? reopen : [...reopen, act];
}

/** The act that a state comes from. */
const statusAct = ({ history }: TriageState): string =>
  history.findLast(({ act, beside }) => act !== 'note' && !beside)?.act ?? '';

/** The same of acts that are taken back: of each that was done at a time. With it goes the reopening that it was told with. */
export function toTellOfUndo({ history }: TriageState, at: string, me: string): TeamAct[] {
  return history.flatMap((one, n): TeamAct[] => {
    if (one.at !== at || one.act === 'wake') return [];
    const undo: TeamAct[] = one.act === 'snooze' ? [] : [{ act: 'undo', of: nameOf(one, me) }];
    const wasClosed = isClosing(statusAct(stateOf(history.slice(0, n))));
    if (one.actor !== undefined || one.act === 'reopen' || one.act === 'note' || !wasClosed) return undo;
    return [...undo, { act: 'undo', of: `${at} ${me} reopen` }];
  });
}

/** All that was done about a lead before there was a team, each with its time. */
export function allToTell({ history }: TriageState, me: string): { at: string; does: TeamAct }[] {
  return history.flatMap((one, n) => {
    if (one.act === 'wake' || one.actor !== undefined) return [];
    const { at, actor: _, beside: __, ...act } = one;
    return toTell(stateOf(history.slice(0, n)), act, me).map((does) => ({ at, does }));
  });
}

export interface Merging {
  me: string;
  /** The key that a lead has here, of the name that the team knows it by. */
  keyOf: (name: string) => string | undefined;
}

/**
 * A state with what colleagues did. Snoozes are personal, and stay; what is not among the events was done before anybody was
 * told, or under another name of the lead, and stays too. Where a lead stands is what the team's events say.
 */
export function withTeam(state: TriageState, events: readonly TeamEvent[], { me, keyOf }: Merging): TriageState {
  const { left, counting } = standing(events);
  const known = new Set(events.map(eventName));
  const own = state.history.filter((one) => !known.has(nameOf(one, me)));
  const mine = new Map(state.history.map((one) => [nameOf(one, me), one]));
  const told = left.flatMap((event): TriageEvent[] => {
    const act = toTriage(event, keyOf);
    if (!act) return [];
    if (event.actor !== me) return [{ ...act, at: event.at, actor: event.actor }];
    // A reopening that a closing was told with is no act of its own here.
    const here = mine.get(eventName(event));
    return here ? [here] : act.act === 'reopen' ? [] : [{ ...act, at: event.at }];
  });
  const all = [...own, ...told].toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  return stateOf(decided(all, (one) => counting.has(nameOf(one, me)) || own.includes(one)));
}

function toTriage({ does }: TeamEvent, keyOf: Merging['keyOf']): TriageAct | null {
  if (does.act === 'answer' || does.act === 'decline' || does.act === 'no-answer' || does.act === 'note') return does;
  if (does.act === 'reopen') return { act: 'reopen' };
  return does.act === 'duplicate' ? { act: 'duplicate', of: keyOf(does.of) ?? does.of } : null;
}

/** Marks what decides nothing, so that the last that does is what the team's events come to. */
function decided(history: readonly TriageEvent[], counts: (one: TriageEvent) => boolean): TriageEvent[] {
  const weighty = CLOSING.find((act) => history.some((one) => one.act === act && counts(one)));
  const isLast = (one: TriageEvent): boolean =>
    weighty ? one.act === weighty && counts(one) : one.act !== 'note' && !isClosing(one.act);
  const last = history.findLastIndex(isLast);
  return history.map((one, n) => {
    const { beside: _, ...bare } = one;
    return n > last && one.act !== 'note' ? { ...bare, beside: true } : bare;
  });
}
