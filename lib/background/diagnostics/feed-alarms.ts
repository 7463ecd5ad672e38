import { isFeed } from '../../domain/connection/connection.ts';
import { dueAt } from '../../domain/schedule/schedule.ts';
import { allConnections } from '../../storage/connections.ts';
import type { Database } from '../../storage/database.ts';
import { freshFeedState, readFeedState } from '../../storage/feed-states.ts';
import { alarmOf } from '../alarms.ts';
import type { Looking } from './looking.ts';

/** One that is set for about the time is left as it is: `wakeAt`. */
const TOLERANCE_MS = 60_000;

interface FeedAlarm {
  connectionId: string;
  /** When it may download, by the stored schedule. */
  dueAt: number;
  state: 'set' | 'missing' | 'late';
}

/** The feeds that are to be downloaded by themselves, and whether each will be woken for it in time. */
export async function feedAlarms(db: Database, looking: Looking): Promise<FeedAlarm[]> {
  const { now, mayReach, recent, progress, system } = looking;
  const alarms = new Map((await system.alarms()).map(({ name, scheduledTime }) => [name, scheduledTime]));
  const found: FeedAlarm[] = [];
  for (const connection of await allConnections(db)) {
    const { id } = connection;
    const state = (await readFeedState(db, id)) ?? freshFeedState(id);
    if (!isFeed(connection) || connection.paused || state.paused || !(await mayReach(connection.origin))) continue;
    const due = Math.max(dueAt(state, now()), now() + recent.remainingMs(id));
    const at = alarms.get(alarmOf(id));
    // One that is under way sets its alarm itself.
    const busy = state.running !== null || progress.of(id) !== null;
    const missing = at === undefined && !busy;
    const late = at !== undefined && at > Math.max(due, now()) + TOLERANCE_MS;
    found.push({ connectionId: id, dueAt: due, state: missing ? 'missing' : late ? 'late' : 'set' });
  }
  return found;
}
