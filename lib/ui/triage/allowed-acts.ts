import type { LeadLine } from '../../domain/find/line.ts';
import type { Box, LeadQuery } from '../../domain/find/query.ts';
import type { ActName, TriageStatus } from '../../domain/triage/triage.ts';

/** As many as one message takes. */
export const MOST_ACTED = 1000;

/** What a lead is, as far as it decides what can be done about it. */
export type Standing = Pick<LeadLine, 'answerExpected' | 'status'>;

const RESULT: Readonly<Record<Exclude<ActName, 'note'>, TriageStatus>> = {
  answer: 'answered',
  decline: 'declined',
  snooze: 'snoozed',
  'no-answer': 'no-answer',
  duplicate: 'duplicate',
  reopen: 'new',
};

/** Whether an act would change anything. Nobody expects an answer from us to a prospect: there is only something to note. */
export function wouldChange({ answerExpected, status }: Standing, act: ActName): boolean {
  if (act === 'note') return true;
  // Snoozed already, it can be put off for longer.
  return answerExpected && (act === 'snooze' || RESULT[act] !== status);
}

/** The box in which a request lies after an act. */
const boxAfter = (act: Exclude<ActName, 'note'>): Box =>
  act === 'reopen' ? 'waiting' : act === 'snooze' ? 'snoozed' : 'done';

/** Whether a row stays in the list of a query when its lead was acted upon: words look into all boxes. */
export const staysListed = (query: LeadQuery, act: ActName): boolean =>
  act === 'note' || query.box === 'all' || query.words.trim() !== '' || query.box === boxAfter(act);
