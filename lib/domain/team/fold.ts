import type { DeclineReason } from '../triage/triage.ts';
import { compareStamps } from './clock.ts';
import { eventName, type TeamEvent } from './event.ts';

/** Where a lead stands for the team. The first that applies of this order, see `fold`. */
type TeamStatus =
  | 'erased'
  | 'objected'
  | 'withdrawn'
  | 'refused'
  | 'answered'
  | 'declined'
  | 'no-answer'
  | 'duplicate'
  | 'claimed'
  | 'snoozed'
  | 'new';

interface Done {
  /** `eventName`: by this it is undone, or closed by a reopening. */
  name: string;
  actor: string;
  at: string;
}

export interface LeadState {
  status: TeamStatus;
  /** All that count, oldest first: two answers that were made offline are both shown. */
  answers: Done[];
  declines: (Done & { reason?: DeclineReason; words?: string })[];
  notes: (Done & { text: string })[];
  /** The name that the team knows the other lead by. */
  duplicateOf: string | null;
  /** What people should look at, since nobody can decide it for them. */
  flags: ('answered-twice' | 'answered-and-declined')[];
  /** What a reopening would have to name. */
  closedBy: string[];
  claimedBy: string | null;
}

export interface Claim {
  actor: string;
  /** By the server's clock, in milliseconds. */
  until: number;
}

/** What is not in the events: who has it open, and what is personal. Times in milliseconds, by the server's clock. */
export interface Around {
  now: number;
  claim?: Claim | null;
  snoozedUntil?: number | null;
}

/** What weighs more comes first. */
export const CLOSING = ['answer', 'decline', 'no-answer', 'duplicate'] as const;
type Closing = (typeof CLOSING)[number];

/**
 * The state that the events of one lead lead to: whatever the order in which they arrived, and however often, it is the same.
 * An undo takes back anything but an undo and an erasure; a reopening ends what it names and no other closing.
 */
export function fold(events: readonly TeamEvent[], { now, claim, snoozedUntil }: Around): LeadState {
  const all = ordered(events);
  if (all.some(({ does }) => does.act === 'erased')) return ERASED;
  const counting = ofThoseThatCount(all);
  const closing = counting.filter(({ does }) => isClosing(does.act));
  const answers = closing.filter(({ does }) => does.act === 'answer').map(done);
  const declines = closing.flatMap((event) => {
    if (event.does.act !== 'decline') return [];
    const { reason, words } = event.does;
    return [{ ...done(event), ...(reason && { reason }), ...(words !== undefined && { words }) }];
  });
  const duplicate = closing.findLast(({ does }) => does.act === 'duplicate')?.does;
  const claimed = claim && claim.until > now ? claim.actor : null;
  return {
    status: statusOf(counting) ?? (claimed ? 'claimed' : snoozedUntil && snoozedUntil > now ? 'snoozed' : 'new'),
    answers,
    declines,
    notes: counting.flatMap((event) => (event.does.act === 'note' ? [{ ...done(event), text: event.does.text }] : [])),
    duplicateOf: duplicate?.act === 'duplicate' ? duplicate.of : null,
    flags: [
      ...(new Set(answers.map(({ actor }) => actor)).size > 1 ? (['answered-twice'] as const) : []),
      ...(answers.length > 0 && declines.length > 0 ? (['answered-and-declined'] as const) : []),
    ],
    closedBy: closing.map(eventName),
    claimedBy: claimed,
  };
}

/** Nothing is told of what was before. */
const ERASED: LeadState = {
  status: 'erased',
  answers: [],
  declines: [],
  notes: [],
  duplicateOf: null,
  flags: [],
  closedBy: [],
  claimedBy: null,
};

const done = (event: TeamEvent): Done => ({ name: eventName(event), actor: event.actor, at: event.at });

export const isClosing = (act: string): act is Closing => (CLOSING as readonly string[]).includes(act);

/** Each once, and in the one order that everybody has. */
function ordered(events: readonly TeamEvent[]): TeamEvent[] {
  const byName = new Map(events.map((event) => [eventName(event), event]));
  return [...byName.values()].toSorted(
    (one, other) =>
      compareStamps({ ...one.clock, actor: one.actor }, { ...other.clock, actor: other.actor }) ||
      (eventName(one) < eventName(other) ? -1 : 1),
  );
}

/** All that was not undone, in the one order, and the names of those that count. */
export function standing(events: readonly TeamEvent[]): { left: TeamEvent[]; counting: ReadonlySet<string> } {
  const all = ordered(events);
  return { left: notUndone(all), counting: new Set(ofThoseThatCount(all).map(eventName)) };
}

function notUndone(events: readonly TeamEvent[]): TeamEvent[] {
  const undone = new Set(events.flatMap(({ does }) => (does.act === 'undo' ? [does.of] : [])));
  return events.filter((event) => event.does.act !== 'undo' && !undone.has(eventName(event)));
}

function ofThoseThatCount(events: readonly TeamEvent[]): TeamEvent[] {
  const left = notUndone(events);
  const closed = new Set(left.flatMap(({ does }) => (does.act === 'reopen' ? does.closed : [])));
  // No reopening ends what a person has said of their data.
  return left.filter((event) => !isClosing(event.does.act) || !closed.has(eventName(event)));
}

/** What weighs more comes first; of an objection and a withdrawal, the later one. */
function statusOf(counting: readonly TeamEvent[]): TeamStatus | null {
  const wish = counting.findLast(({ does }) => does.act === 'objected' || does.act === 'withdrawn')?.does.act;
  if (wish === 'objected' || wish === 'withdrawn') return wish;
  return STATUSES.find(([act]) => counting.some(({ does }) => does.act === act))?.[1] ?? null;
}

const STATUSES: readonly (readonly [TeamEvent['does']['act'], TeamStatus])[] = [
  ['refused', 'refused'],
  ['answer', 'answered'],
  ['decline', 'declined'],
  ['no-answer', 'no-answer'],
  ['duplicate', 'duplicate'],
];
