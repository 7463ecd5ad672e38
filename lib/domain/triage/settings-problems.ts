import type { TriageSettings } from './settings.ts';

/** What nobody can work by, although every part of it can be read. */
export type SettingsProblem =
  | 'no-time'
  | 'no-working-day'
  | 'ends-before-it-begins'
  | 'quiet-is-empty'
  /** Each step of a target has to be later than the one before. */
  | 'targets-out-of-order'
  | 'no-address';

/** As the schema has it. */
const MOST_HOURS = 1000;

const ADDRESS = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[^\s@"(),:;<>[\]\\.]+$/;

/** How an address of the user's own is kept. Null for what is none. */
export function readOwnAddress(text: string): string | null {
  const address = text.trim().normalize('NFC').toLowerCase();
  return ADDRESS.test(address) && address.length <= 320 ? address : null;
}

export function settingsProblems({ calendar, notices, targets, mine }: TriageSettings): SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  // A field for a time that is half filled in says nothing at all.
  if ([calendar, notices.quiet].some(({ on, from, to }) => on && (!from || !to))) problems.push('no-time');
  if (calendar.on && !calendar.days.includes(true)) problems.push('no-working-day');
  if (calendar.on && calendar.from && calendar.to && calendar.from >= calendar.to)
    problems.push('ends-before-it-begins');
  if (notices.quiet.on && notices.quiet.from && notices.quiet.from === notices.quiet.to)
    problems.push('quiet-is-empty');
  const inOrder = Object.values(targets).every(
    ({ due, overdue, late }) => due > 0 && due < overdue && overdue < late && late <= MOST_HOURS,
  );
  if (!inOrder) problems.push('targets-out-of-order');
  if (mine.some((address) => readOwnAddress(address) === null)) problems.push('no-address');
  return problems;
}
