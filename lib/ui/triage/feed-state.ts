import { isFeed } from '../../domain/connection/connection.ts';
import type { ConnectionView } from '../../rpc/contract.ts';

/** What the header says about the feeds as a whole: the worst of them speaks for all. */
export type FeedState =
  | { kind: 'none' }
  | { kind: 'sample' }
  | { kind: 'busy' }
  | { kind: 'waiting' }
  | { kind: 'good'; lastGoodAt: string }
  | { kind: 'trouble'; connection: ConnectionView; others: number };

export function feedState(connections: readonly ConnectionView[]): FeedState {
  const feeds = connections.filter(({ connection }) => isFeed(connection));
  if (!feeds.length)
    return { kind: connections.some(({ connection }) => connection.mode === 'sample') ? 'sample' : 'none' };
  const broken = feeds.filter(({ health }) => health === 'failed' || health === 'overdue');
  const first = broken.find(({ health }) => health === 'failed') ?? broken[0];
  // Trouble is not hidden by a download under way: it may end as the last one did.
  if (first) return { kind: 'trouble', connection: first, others: broken.length - 1 };
  if (feeds.some(({ busy }) => busy)) return { kind: 'busy' };
  const oldest = feeds.map(({ lastGoodAt }) => lastGoodAt).toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))[0];
  return oldest ? { kind: 'good', lastGoodAt: oldest } : { kind: 'waiting' };
}
