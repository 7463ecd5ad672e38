import { visitStateSchema } from '../domain/consent/standing.ts';
import type { HeldRow, HeldTally, VisitCounts } from './held-rows.ts';

/** What is counted of held leads, kept in step with their rows: in the transaction that changes them. */
export interface HeldNumbers {
  tally: HeldTally;
  counts: VisitCounts;
}

export const noVisits = (): VisitCounts =>
  Object.fromEntries([...visitStateSchema.options, 'erased'].map((state) => [state, 0])) as VisitCounts;

/** A row has taken another's place, or has come, or has gone. */
export function countChange({ tally, counts }: HeldNumbers, before?: HeldRow, after?: HeldRow): void {
  for (const [row, by] of [
    [before, -1],
    [after, 1],
  ] as const) {
    if (!row) continue;
    if (isWaiting(row)) addTo(tally, row.outline.reason, by);
    const state = stateOf(row);
    if (state) counts[state] += by;
  }
}

/** Rows from before there were standings are not counted by one until they have theirs. */
const stateOf = ({ standing, erased }: HeldRow) => (erased ? 'erased' : standing?.state);

/** Sealed until its person consents. What has ended, or may be seen, or is restricted, waits for nothing of the kind. */
const isWaiting = ({ standing, erased }: HeldRow): boolean =>
  !erased && (!standing || standing.state === 'held' || standing.state === 'notice-sent');

function addTo(tally: HeldTally, reason: keyof HeldTally, by: number): void {
  const number = (tally[reason] ?? 0) + by;
  if (reason === 'private' && number === 0) delete tally.private;
  else tally[reason] = number;
}
