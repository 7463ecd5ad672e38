import * as z from 'zod/mini';

/** What the user did about a lead. An import never writes this. */

export const declineReasonSchema = z.enum([
  'not-our-products',
  'not-our-region',
  'too-small',
  'competitor',
  'not-serious',
  'other',
]);
export type DeclineReason = z.infer<typeof declineReasonSchema>;

/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
const timeSchema = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

const noteText = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000));

export const triageActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('answer') }),
  z.object({
    act: z.literal('decline'),
    /** Absent in what was declined before reasons were asked for. */
    reason: z.optional(declineReasonSchema),
    words: z.optional(z.string().check(z.maxLength(500))),
  }),
  /** Away until a time, or until the buyer asks again. */
  z.object({ act: z.literal('snooze'), until: timeSchema }),
  z.object({ act: z.literal('no-answer') }),
  /** The same as another request, which is the one that is worked on. */
  z.object({ act: z.literal('duplicate'), of: z.string().check(z.minLength(1), z.maxLength(500)) }),
  z.object({ act: z.literal('reopen') }),
  z.object({ act: z.literal('note'), text: noteText }),
]);
export type TriageAct = z.infer<typeof triageActSchema>;
export type ActName = TriageAct['act'];

/** What the clock or the buyer did: a snoozed request is back. `by` is the request that brought it back. */
export interface Wake {
  act: 'wake';
  why: 'time' | 'asked-again';
  by?: string;
}

/** `at` names the act: what was done to several leads at once has the same time in each of them. */
export type TriageEvent = (TriageAct | Wake) & {
  at: string;
  /** The colleague who did it. Absent of what was done here. */
  actor?: string;
  /** Something that weighs more was done by somebody who did not know of it, so that it decides nothing. */
  beside?: true;
};

export type TriageStatus = 'new' | 'answered' | 'declined' | 'snoozed' | 'no-answer' | 'duplicate';

export interface TriageState {
  status: TriageStatus;
  /** When a snoozed one comes back: ISO. */
  until?: string;
  /** Oldest first. */
  history: TriageEvent[];
}

export const untouched: TriageState = { status: 'new', history: [] };

const RESULT: Readonly<Record<Exclude<TriageEvent['act'], 'note'>, TriageStatus>> = {
  answer: 'answered',
  decline: 'declined',
  snooze: 'snoozed',
  'no-answer': 'no-answer',
  duplicate: 'duplicate',
  reopen: 'new',
  wake: 'new',
};

/** The state that a history leads to. */
export function stateOf(history: TriageEvent[]): TriageState {
  const last = history.findLast(decides);
  if (!last || last.act === 'note') return { status: 'new', history };
  const until = last.act === 'snooze' ? { until: last.until } : {};
  return { status: RESULT[last.act], ...until, history };
}

const decides = ({ act, beside }: TriageEvent): boolean => act !== 'note' && !beside;

/** The state after an act at a time (ISO, UTC). Repeating an act changes nothing, so a double click is one act. */
export function applyAct(state: TriageState, act: TriageAct | Wake, at: string): TriageState {
  if (act.act !== 'note') {
    const later = act.act === 'snooze' && state.until !== act.until;
    if (RESULT[act.act] === state.status && !later) return state;
  }
  return stateOf([...state.history, { ...act, at }]);
}

/**
 * The state without what was done at a time; the same state when there is nothing of that time, and null when something was
 * done after it that an undo would take back with it. Notes stand for themselves.
 */
export function undoAct(state: TriageState, at: string): TriageState | null {
  const [of, after] = [state.history.filter((one) => one.at === at), state.history.filter((one) => one.at > at)];
  if (!of.length) return state;
  if (of.some(decides) && after.some(decides)) return null;
  return stateOf(state.history.filter((one) => one.at !== at));
}

/** The name of an act among those of its lead: it can be told by it whether somebody has seen it. */
export const actName = ({ at, act }: Pick<TriageEvent, 'at' | 'act'>): string => `${at} ${act}`;
