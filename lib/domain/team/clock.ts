/**
 * Hybrid logical clock: the time where clocks agree, and a count where they do not. What was seen before something was done
 * comes before it in this order, however wrong the clocks are. Milliseconds since the epoch.
 */
export interface Clock {
  time: number;
  count: number;
}

/** When and by whom. No two acts of a team have the same one. */
export interface Stamp extends Clock {
  actor: string;
}

export const EARLIEST: Clock = { time: 0, count: 0 };

/** The clock of what is done at `now`: after everything that the clock has been told of. */
export const tick = (last: Clock, now: number): Clock =>
  now > last.time ? { time: now, count: 0 } : { time: last.time, count: last.count + 1 };

/** The clock once something of another's clock was seen. */
export const heard = (own: Clock, other: Clock): Clock =>
  compareClocks(own, other) >= 0 ? own : { time: other.time, count: other.count };

const compareClocks = (one: Clock, other: Clock): number => one.time - other.time || one.count - other.count;

/** Earlier first; at the same moment of two people, by who they are. */
export const compareStamps = (one: Stamp, other: Stamp): number =>
  compareClocks(one, other) || (one.actor < other.actor ? -1 : Number(one.actor > other.actor));
