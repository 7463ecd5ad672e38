import { boxDocSchema } from '../domain/team/documents.ts';
import {
  type Attempt,
  decide,
  ended,
  freeAt,
  LATEST_MS,
  type Lease,
  leaseSchema,
  newer,
  requested,
  soloLease,
} from '../domain/team/lease.ts';
import type { CouchFault } from '../domain/team/fault.ts';
import { LONGEST_WAIT_MS } from '../domain/schedule/schedule.ts';
import { ACCURACY_MS, leaseMark, noteLease, serverAhead } from '../storage/team-marks.ts';
import { openBox } from './box.ts';
import type { Couch } from './couch-answer.ts';
import type { TeamPorts } from './ports.ts';

/** How a download ended, and how long the feed asked to be left alone beyond the two hours: milliseconds. */
interface Ended {
  outcome: string;
  retryAfterMs?: number | null;
}

export interface LeasePorts extends Pick<TeamPorts, 'db' | 'couch' | 'ring' | 'now'> {
  /** What is known as the feed by all: its connection. */
  feed: string;
  /**
   * The download itself. It stores what it gets before it comes back, and tells the team of the leads in the same transaction;
   * so nothing is lost when this browser is ended in its middle.
   */
  download: () => Promise<Ended>;
  random: () => number;
  /** The rules, to be put in the place of ours by a test that wants to see them broken. */
  rules?: { decide: typeof decide };
}

export type LeaseRun =
  | { run: 'fetched'; outcome: string }
  /** By the server's clock. */
  | { run: 'waits'; until: number; why: 'too-early' | 'others-turn' }
  /** Somebody was faster. */
  | { run: 'lost' }
  /** It took so long that the time which the others were told is not true any more. Nothing was asked. */
  | { run: 'late' }
  /** The lease is sealed with a key that is not here yet, or is none: nobody asks before that is known. */
  | { run: 'locked' }
  | { run: 'away'; fault: CouchFault };

interface Found {
  lease: Lease | null;
  rev: string | null;
  now: number;
}

/** Downloads the feed if it is this browser's turn. Only one at a time in a browser. */
export async function runLease(ports: LeasePorts): Promise<LeaseRun> {
  const id = await leaseId(ports);
  const first = await read(ports, id);
  if ('run' in first) return first;
  const told = await tellSolo(ports, id, first);
  if ('run' in told) return told;
  const mark = await leaseMark(ports.db, ports.feed);
  const step = (ports.rules?.decide ?? decide)({ ...told, ...mark, me: ports.ring.row.me.actor });
  if (step.step === 'wait') return { run: 'waits', until: step.until, why: step.why };
  if (step.step === 'settle') {
    const settled = await write(ports, id, told, step.write);
    if ('run' in settled) return settled;
    const until = freeAt({ ...mark, lease: settled.lease });
    return { run: 'waits', until, why: 'too-early' };
  }
  const intent = step.step === 'take' ? await write(ports, id, told, step.write) : told;
  return 'run' in intent ? intent : ask(ports, id, intent);
}

/** For whoever downloads nothing: how the others' downloads go is noted. What kept it from being read, if anything did. */
export async function lookAtLease(ports: Reading): Promise<LeaseRun | null> {
  const found = await read(ports, await leaseId(ports));
  return 'run' in found ? found : null;
}

/** With an intent that is ours: the request is told to all, and only then made. */
async function ask(ports: LeasePorts, id: string, intent: Found): Promise<LeaseRun> {
  const lease = requested(intent.lease!, intent.now, ports.random());
  const before = await leaseMark(ports.db, ports.feed);
  const own: Attempt = { token: lease.token, at: lease.requestedAt!, outcome: null };
  const began = ports.now();
  const told = await write(ports, id, intent, lease);
  if ('run' in told) return told;
  if (told.now - lease.requestedAt! > LATEST_MS) return { run: 'late' };
  await noteLease(ports.db, ports.feed, { seen: newer(before.seen, told.lease), own });
  // A computer that slept meanwhile has an answer of before: by its own clock it is late, and by one that was put back as well.
  const took = ports.now() - began;
  if (took > LATEST_MS || took < -ACCURACY_MS) return { run: 'late' };
  const { outcome, retryAfterMs } = await ports.download();
  const after = { ...own, outcome };
  await noteLease(ports.db, ports.feed, { seen: newer(before.seen, told.lease), own: after });
  const patience = retryAfterMs ? told.now + Math.min(retryAfterMs, LONGEST_WAIT_MS) : 0;
  // Whether or not that can be told: the others wait for `notBefore` as it is.
  await write(ports, id, told, ended(lease, outcome, patience));
  return { run: 'fetched', outcome };
}

/**
 * Downloads without asking, while the server is away: only where a person has switched this browser to that, and not sooner
 * after any download that is known here. The others are told as soon as the server is back.
 */
export async function runSolo(ports: Omit<LeasePorts, 'couch' | 'rules'>): Promise<LeaseRun> {
  const { db, feed, now } = ports;
  const mark = await leaseMark(db, feed);
  const at = now() + ((await serverAhead(db)) ?? 0);
  const until = freeAt({ ...mark, lease: null });
  if (at < until) return { run: 'waits', until, why: 'too-early' };
  const own: Attempt = { token: 0, at, outcome: null };
  await noteLease(db, feed, { ...mark, own, solo: true });
  const { outcome } = await ports.download();
  await noteLease(db, feed, { ...mark, own: { ...own, outcome }, solo: true });
  return { run: 'fetched', outcome };
}

type Reading = Omit<LeasePorts, 'download' | 'random' | 'rules'>;

const leaseId = async ({ ring, feed }: Pick<LeasePorts, 'ring' | 'feed'>): Promise<string> =>
  `lease:${await ring.hash(`feed|${feed}`)}`;

async function read({ couch, db, ring, feed, now }: Reading, id: string): Promise<Found | LeaseRun> {
  const answer = await couch.get(id);
  if (!answer.ok && answer.fault !== 'not-found') return { run: 'away', fault: answer.fault };
  const served = await servedAt({ db, now }, answer);
  if (!answer.ok) return { lease: null, rev: null, now: served };
  const box = boxDocSchema.safeParse(answer.value).data?.box;
  const key = ring.epochKey(box?.e ?? 0);
  const { data: lease } = leaseSchema.safeParse(key && box && (await openBox(key, id, box)));
  if (!lease) return { run: 'locked' };
  const mark = await leaseMark(db, feed);
  const seen = newer(mark.seen, lease);
  if (seen !== mark.seen) await noteLease(db, feed, { ...mark, seen });
  return { lease, rev: answer.value._rev, now: served };
}

/** A proxy that answers in the server's place may have no clock. Ours is as good as it was. */
const servedAt = async ({ db, now }: Pick<LeasePorts, 'db' | 'now'>, answer: Couch<unknown>): Promise<number> =>
  answer.servedAt ?? now() + ((await serverAhead(db)) ?? 0);

/** In the place of what was read, and of nothing else. */
async function write(
  { couch, db, ring, now }: LeasePorts,
  id: string,
  found: Found,
  lease: Lease,
): Promise<Found | LeaseRun> {
  const box = await ring.sealForTeam(id, lease);
  const answer = await couch.put({ _id: id, v: 1, box, ...(found.rev !== null && { _rev: found.rev }) });
  if (answer.ok) return { lease, rev: answer.value.rev, now: await servedAt({ db, now }, answer) };
  return answer.fault === 'conflict' ? { run: 'lost' } : { run: 'away', fault: answer.fault };
}

/** What was downloaded while the server was away is told first. */
async function tellSolo(ports: LeasePorts, id: string, found: Found): Promise<Found | LeaseRun> {
  const mark = await leaseMark(ports.db, ports.feed);
  if (!mark.solo) return found;
  const lease = soloLease({ ...found, ...mark, me: ports.ring.row.me.actor }, ports.random());
  const told = lease ? await write(ports, id, found, lease) : found;
  if ('run' in told) return told;
  const { solo: _, ...rest } = mark;
  await noteLease(ports.db, ports.feed, { ...rest, seen: newer(mark.seen, told.lease) });
  return told;
}
