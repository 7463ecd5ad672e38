import { EARLIEST } from '../domain/team/clock.ts';
import type { Database } from './database.ts';
import type { ClockMark, LeaseMark, ListMark, PullMark, TurnMark, WaitMark } from './team-rows.ts';

interface Reading {
  objectStore(name: 'teamMarks'): { get(key: 'clock' | 'pull' | 'list'): Promise<unknown> };
}

const UNPULLED: PullMark = { since: 0, pushed: null, proof: null, sweep: [], odd: 0 };

export const readClock = async (tx: Reading): Promise<ClockMark> =>
  ((await tx.objectStore('teamMarks').get('clock')) as ClockMark | undefined) ?? { clock: EARLIEST, ahead: null };

export const readPull = async (tx: Reading): Promise<PullMark | undefined> =>
  (await tx.objectStore('teamMarks').get('pull')) as PullMark | undefined;

/** Nothing was asked for or told yet: who joins has nothing that the server could have lost. */
export const isNewcomer = ({ since, pushed, proof }: PullMark): boolean => since === 0 && !pushed && !proof;

export const pullMark = async (db: Database): Promise<PullMark> =>
  (await readPull(db.transaction('teamMarks'))) ?? UNPULLED;

/** It is told in whole seconds, and takes its time to come: clocks that differ by less do not differ. */
export const ACCURACY_MS = 2_000;

/** How far the server's clock is ahead of ours, as it has just told: what is done next gets its time by that. */
export async function noteServerTime(db: Database, served: number, now: number): Promise<void> {
  const tx = db.transaction('teamMarks', 'readwrite');
  const ahead = Math.abs(served - now) > ACCURACY_MS ? served - now : 0;
  await tx.store.put({ ...(await readClock(tx)), ahead }, 'clock');
  await tx.done;
}

/** Null where the server has never told. */
export const serverAhead = async (db: Database): Promise<number | null> =>
  (await readClock(db.transaction('teamMarks'))).ahead;

export async function changePull(db: Database, change: (mark: PullMark) => PullMark): Promise<void> {
  const tx = db.transaction('teamMarks', 'readwrite');
  const mark = (await readPull(tx)) ?? UNPULLED;
  await tx.store.put(change(mark), 'pull');
  await tx.done;
}

export const leaseMark = async (db: Database, feed: string): Promise<LeaseMark> =>
  ((await db.get('teamMarks', `lease:${feed}`)) as LeaseMark | undefined) ?? { seen: null, own: null };

/** Strict: an attempt that was forgotten would be made a second time. */
export async function noteLease(db: Database, feed: string, mark: LeaseMark): Promise<void> {
  const tx = db.transaction('teamMarks', 'readwrite', { durability: 'strict' });
  await Promise.all([tx.store.put(mark, `lease:${feed}`), tx.done]);
}

export const lastTurn = async (db: Database): Promise<TurnMark | null> =>
  ((await db.get('teamMarks', 'turn')) as TurnMark | undefined) ?? null;

export async function noteTurn(db: Database, { at, fault }: Omit<TurnMark, 'goodAt'>): Promise<void> {
  const before = await lastTurn(db);
  await db.put('teamMarks', { at, fault, goodAt: fault === null ? at : (before?.goodAt ?? null) }, 'turn');
}

/** Of the list of those who said no: which secrets the team knows, and whether it was told of those who said it before. */
export const listMark = async (from: Database | Reading): Promise<ListMark> => {
  const store = 'transaction' in from ? from.transaction('teamMarks') : from;
  return ((await store.objectStore('teamMarks').get('list')) as ListMark | undefined) ?? { secrets: [] };
};

export const waitMark = async (db: Database, feed: string): Promise<WaitMark | null> =>
  ((await db.get('teamMarks', `wait:${feed}`)) as WaitMark | undefined) ?? null;

/** Null: it was downloaded. */
export async function noteWait(db: Database, feed: string, mark: WaitMark | null): Promise<void> {
  if (!mark) return db.delete('teamMarks', `wait:${feed}`);
  const before = await waitMark(db, feed);
  await db.put('teamMarks', { ...mark, since: before?.why === mark.why ? before.since : mark.since }, `wait:${feed}`);
}
