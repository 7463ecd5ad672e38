import * as z from 'zod/mini';

/** What the user did about a lead. An import never writes this. */

export const triageActSchema = z.enum(['answer', 'decline']);
export type TriageAct = z.infer<typeof triageActSchema>;

export type TriageStatus = 'new' | 'answered' | 'declined';

export interface TriageState {
  status: TriageStatus;
  /** Oldest first. `before` is the status that an undo brings back. */
  history: { act: TriageAct; at: string; before: TriageStatus }[];
}

export const untouched: TriageState = { status: 'new', history: [] };

const RESULT: Readonly<Record<TriageAct, TriageStatus>> = { answer: 'answered', decline: 'declined' };

/** The state after an act at a time (ISO, UTC). Repeating an act changes nothing, so a double click is one act. */
export function applyAct(state: TriageState, act: TriageAct, at: string): TriageState {
  const status = RESULT[act];
  if (state.status === status) return state;
  return { status, history: [...state.history, { act, at, before: state.status }] };
}

/** The state before the last act; unchanged when there is none. */
export function undoAct(state: TriageState): TriageState {
  const last = state.history.at(-1);
  return last ? { status: last.before, history: state.history.slice(0, -1) } : state;
}
