import type { DownloadReport } from '../../domain/connection/download-report.ts';
import { INTERVAL_MS } from '../../domain/schedule/schedule.ts';
import { isGood } from '../../domain/schedule/outcome.ts';
import { type Lease, staggerMs } from '../../domain/team/lease.ts';
import { may } from '../../domain/team/member.ts';
import { type SharedFeeds, teamsId } from '../../domain/team/shared-feeds.ts';
import type { TeamWait } from '../../domain/team/wait.ts';
import type { Database } from '../../storage/database.ts';
import { noteGood, readFeedState } from '../../storage/feed-states.ts';
import { leaseMark, noteWait, serverAhead, waitMark } from '../../storage/team-marks.ts';
import { type LeaseRun, lookAtLease, runLease, runSolo } from '../../team/lease-run.ts';
import type { Parts } from '../parts.ts';
import { openRing } from './names.ts';
import { teamPorts } from './sync.ts';

/** A download that was made, or why it is not this browser's turn and when to look again: milliseconds, by its own clock. */
type Turn = { report: DownloadReport } | { waits: TeamWait; until: number };

const MINUTE = 60_000;
/** How soon it is looked again whether the server is back. */
const AGAIN_MS = 5 * MINUTE;
/** How often whoever downloads nothing looks how the downloads of the others go. */
const LOOK_MS = 30 * MINUTE;
/** Longer than what a lease says: the clock was set back since. */
const LONGEST_MS = 2 * INTERVAL_MS;
/** The feed asked for more than the rule and its margins. */
const PATIENCE_MS = INTERVAL_MS + 10 * MINUTE;

/**
 * Downloads a feed in turn with the colleagues who share it: one of all of them in two hours. Whoever is alone, and a feed that
 * is not shared, has nobody to wait for.
 */
export async function inTurn(
  parts: Parts,
  connectionId: string,
  work: () => Promise<DownloadReport>,
  { reachable = true } = {},
): Promise<Turn> {
  const db = await parts.db();
  const ring = await openRing(db);
  if (!ring?.row.feeds.includes(connectionId)) return { report: await work() };
  const waits = async (why: TeamWait, until: number): Promise<Turn> => {
    const before = await waitMark(db, connectionId);
    await noteWait(db, connectionId, { why, since: parts.now(), until });
    if (before?.why !== why) parts.announce();
    return { waits: why, until };
  };
  const known = await knownWait(parts, db, ring.row, connectionId);
  if (known !== null) return { waits: 'too-early', until: known };
  const again = parts.now() + AGAIN_MS;
  const ports = await teamPorts(parts, ring);
  if (!ports) return waits('no-permission', again);
  const fetches = may(ring.row.me.roles, 'fetch');
  const feed = teamsId(ring.row, connectionId);
  if (!fetches || !reachable) {
    const kept = await lookAtLease({ db, ring, now: ports.now, feed, couch: ports.couch });
    if (kept) return waits(whyOf(kept), again);
    await takeOutcome(db, connectionId, feed);
    return waits(fetches ? 'no-access' : 'no-fetcher', parts.now() + LOOK_MS);
  }
  let report: DownloadReport | undefined;
  const download = async () => {
    report = await work();
    return { outcome: report.outcome, retryAfterMs: await patience(parts, db, connectionId) };
  };
  const lease = { db, ring, now: ports.now, feed, random: parts.random, download };
  let run = await runLease({ ...lease, couch: ports.couch });
  if (run.run === 'away' && ring.row.solo) run = await runSolo(lease);
  if (report) {
    await noteWait(db, connectionId, null);
    return { report };
  }
  if (run.run !== 'waits') return waits(whyOf(run), again);
  await takeOutcome(db, connectionId, feed);
  // All wait for the same moment, and should not come in the same second.
  const until = run.until - ((await serverAhead(db)) ?? 0) + staggerMs(parts.random(), false);
  return waits(run.why, until);
}

/**
 * Until when no lease allows it, as far as that is known: the server need not be asked again at every start of the browser and
 * every alarm. How a colleague's download ended is worth to be asked for.
 */
async function knownWait(
  { now }: Parts,
  db: Database,
  shared: SharedFeeds,
  connectionId: string,
): Promise<number | null> {
  const wait = await waitMark(db, connectionId);
  const isAhead = wait?.why === 'too-early' && now() < wait.until && wait.until - now() < LONGEST_MS;
  return isAhead && (await leaseMark(db, teamsId(shared, connectionId))).seen?.phase === 'done' ? wait.until : null;
}

const whyOf = (run: LeaseRun): TeamWait =>
  run.run === 'away' ? (run.fault === 'refused' ? 'refused' : 'away') : run.run === 'locked' ? 'locked' : 'others-turn';

/** As far as the feed asked for more than it is left alone anyhow. */
async function patience(parts: Parts, db: Database, connectionId: string): Promise<number | null> {
  const wait = ((await readFeedState(db, connectionId))?.nextAllowed ?? 0) - parts.now();
  return wait > PATIENCE_MS ? wait : null;
}

/** A colleague's download that went well is as good as an own one: the feed has not stopped. */
async function takeOutcome(db: Database, connectionId: string, feed: string): Promise<void> {
  const { seen } = await leaseMark(db, feed);
  if (!isDone(seen)) return;
  const at = seen.requestedAt - ((await serverAhead(db)) ?? 0);
  await noteGood(db, connectionId, new Date(at).toISOString());
}

const isDone = (lease: Lease | null): lease is Lease & { requestedAt: number } =>
  lease?.phase === 'done' && lease.requestedAt !== null && isGood(lease.outcome as DownloadReport['outcome']);
