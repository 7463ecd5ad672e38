import type { Notifier } from '../platform/notifications.ts';
import type { Database } from '../storage/database.ts';
import type { HeadNote } from './consent/record-head.ts';
import type { ProgressBoard } from './progress.ts';
import type { RecentRequests } from './recent-requests.ts';
import type { SecondCopy } from './second-copy/keep-copy.ts';
import type * as engine from './team/engine.ts';
import type { Vault } from './vault.ts';

/** What only a team needs of the background. */
export type TeamCode = typeof engine;

/**
 * What the background's parts are made of, passed in so that a test can pass something else. The database
 * and the keys open once, on first use; a worker that is woken for nothing opens nothing.
 */
export interface Parts {
  db: () => Promise<Database>;
  vault: () => Promise<Vault>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** In [0, 1). */
  random: () => number;
  fetch: typeof fetch;
  locks: Pick<LockManager, 'request'>;
  /** Whether the user has granted access to an origin, such as `https://feeds.example.com`. */
  mayReach: (origin: string) => Promise<boolean>;
  /** Keeps the worker alive while `work` runs: a job started by an alarm is otherwise stopped after 30 s. */
  keepAwake: <T>(work: () => Promise<T>) => Promise<T>;
  /** Wakes the background at a time, once. */
  wakeAt: (connectionId: string, time: number) => Promise<void>;
  /** Asked for by whoever has a team, or is about to have one, and by nobody else. */
  loadTeam: () => Promise<TeamCode>;
  recent: RecentRequests;
  /** How far downloads and readings have got. */
  progress: ProgressBoard;
  /** Where the end of the chain of records is noted, apart from the chain. Absent where nobody looks for it. */
  headNote?: HeadNote;
  /** Where what the user did is kept a second time. Absent where nobody keeps it. */
  secondCopy?: SecondCopy;
  /** Notices of the browser. Absent where there are none. */
  notifier?: Notifier;
  /** Gives back to the browser the access to sites that nothing needs any more. Absent where there is none. */
  giveBack?: () => Promise<void>;
  /** Tells open pages that something stored has changed. */
  announce: () => void;
  /** Everything stored has become another: what was read once is to be read anew, and looked after. Absent where nobody restores. */
  renew?: () => void;
}
