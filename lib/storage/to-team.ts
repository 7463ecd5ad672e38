import { EARLIEST, tick } from '../domain/team/clock.ts';
import type { ClockMark, Outgoing, TeamOutRow, TeamRow } from './team-rows.ts';

/** The stores that a transaction has to have in which the team is told something. */
export const TEAM_STORES = ['team', 'teamMarks', 'teamOut'] as const;

/** Any transaction that writes and has these stores. */
export interface Telling {
  objectStore(name: 'team'): { get(key: 'own'): Promise<TeamRow | undefined> };
  objectStore(name: 'teamMarks'): {
    get(key: 'clock'): Promise<unknown>;
    put(mark: ClockMark, key: 'clock'): Promise<unknown>;
  };
  objectStore(name: 'teamOut'): { put(row: TeamOutRow): Promise<unknown> };
}

/**
 * Notes in the transaction of an act what the team is to be told of it: both are there, or none. Does nothing for somebody
 * alone. The place of a row says what it is about, so the same act told twice is one; of a lead or a setting only the newest is
 * sent. `now` by this browser's clock.
 */
export async function toTeam(tx: Telling, outgoing: readonly Outgoing[], now: number): Promise<void> {
  if (outgoing.length === 0 || !(await tx.objectStore('team').get('own'))) return;
  const marks = tx.objectStore('teamMarks');
  const mark = ((await marks.get('clock')) as ClockMark | undefined) ?? { clock: EARLIEST, ahead: null };
  let { clock } = mark;
  const out = tx.objectStore('teamOut');
  const written: Promise<unknown>[] = [];
  for (const one of outgoing) {
    clock = tick(clock, now + (mark.ahead ?? 0));
    written.push(out.put({ ...one, id: placeOf(one), clock }));
  }
  await Promise.all([...written, marks.put({ ...mark, clock }, 'clock')]);
}

function placeOf(one: Outgoing): string {
  if (one.what === 'event') return `event|${one.lead}|${one.at}|${one.does.act}`;
  if (one.what === 'lead') return `lead|${one.lead}`;
  return one.what === 'set' ? `set|${one.name}` : `sup|${one.name}|${one.at}`;
}
