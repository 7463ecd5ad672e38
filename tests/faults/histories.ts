import type { PlainAct } from './plan.ts';

/** Something that the user did about a request. Of one, they are in a list, oldest first. */
export interface Done {
  act: PlainAct;
  until?: string;
  text?: string;
  /** By what an undo names it. */
  at?: string;
}

const RESULT: Readonly<Record<Exclude<PlainAct, 'note'>, string>> = {
  answer: 'answered',
  decline: 'declined',
  'no-answer': 'no-answer',
  snooze: 'snoozed',
  reopen: 'new',
};

export function statusOf(history: readonly Done[]): string {
  const last = history.findLast(({ act }) => act !== 'note');
  return last && last.act !== 'note' ? RESULT[last.act] : 'new';
}

export const untilOf = (history: readonly Done[]): string | undefined =>
  history.findLast(({ act }) => act !== 'note')?.until;

/** Doing what is done already changes nothing. */
export function afterAct(history: Done[], done: Done): Done[] {
  const { act } = done;
  if (act === 'note') return [...history, done];
  const isSame = RESULT[act] === statusOf(history) && untilOf(history) === done.until;
  return isSame ? history : [...history, done];
}

export const sameActs = (
  wanted: readonly Done[],
  history: readonly { act: string; at: string; text?: string }[],
): boolean =>
  wanted.length === history.length &&
  wanted.every(({ act, text, at }, nth) => {
    const one = history[nth]!;
    return one.act === act && (text === undefined || one.text === text) && (at === undefined || one.at === at);
  });
