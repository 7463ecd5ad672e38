import { isFeed } from '../../domain/connection/connection.ts';
import type { ConnectionView } from '../../rpc/contract.ts';

/** What the header says about the feeds as a whole: the worst of them speaks for all. */
export type FeedState =
  | { kind: 'none' }
  | { kind: 'sample' }
  /** None of them is to be downloaded for now. */
  | { kind: 'paused' }
  /** `leads`: how many were read so far; null while there is none. */
  | { kind: 'busy'; leads: number | null }
  | { kind: 'waiting' }
  | { kind: 'good'; lastGoodAt: string }
  | { kind: 'trouble'; connection: ConnectionView; others: number };

export function feedState(connections: readonly ConnectionView[]): FeedState {
  const feeds = connections.filter(({ connection }) => isFeed(connection));
  if (!feeds.length)
    return { kind: connections.some(({ connection }) => connection.mode === 'sample') ? 'sample' : 'none' };
  // One that the user has paused is silent because the user wants it so.
  const running = feeds.filter(({ connection }) => !connection.paused);
  const broken = running.filter(isInTrouble);
  const first = broken.find(({ health }) => health === 'failed') ?? broken[0];
  // Trouble is not hidden by a download under way: it may end as the last one did.
  if (first) return { kind: 'trouble', connection: first, others: broken.length - 1 };
  if (feeds.some(isReading)) return { kind: 'busy', leads: leadsRead(feeds) };
  if (!running.length) return { kind: 'paused' };
  const oldest = running.map(({ lastGoodAt }) => lastGoodAt).toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))[0];
  return oldest ? { kind: 'good', lastGoodAt: oldest } : { kind: 'waiting' };
}

export const isInTrouble = ({ health, connection }: ConnectionView): boolean =>
  !connection.paused && (health === 'failed' || health === 'overdue');

/** A download is under way, or what is stored is read again. */
export const isReading = ({ busy, progress }: ConnectionView): boolean => busy || progress !== null;

const leadsRead = (feeds: readonly ConnectionView[]): number | null =>
  feeds.reduce((sum, { progress }) => sum + (progress?.records ?? 0), 0) || null;
