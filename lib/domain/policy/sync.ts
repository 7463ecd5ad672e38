import { type Connection, type FeedAddress, isFeed, SAMPLE_ID } from '../connection/connection.ts';
import type { FeedMapping } from '../mapping/mapping.ts';
import type { PolicyFeed, PolicyFeeds } from './policy.ts';

/** A connection as it is; without an address when it is stopped. */
export interface KnownFeed {
  connection: Connection;
  address: FeedAddress | null;
}

export interface WantedFeed {
  feed: PolicyFeed;
  /** The ids under which a user may have added, and removed, the same feed. */
  ids: readonly string[];
}

export type SyncStep =
  | {
      kind: 'save';
      connection: Connection;
      /** Null: the one that is stored stays. */
      address: FeedAddress | null;
      /** The addresses that are given up and taken up; null where nothing changes. */
      leaves: FeedAddress | null;
      enters: FeedAddress | null;
    }
  /** No more downloads; its leads stay, and it can be taken up again. */
  | { kind: 'stop'; connection: Connection; leaves: FeedAddress | null };

export interface SyncPlan {
  steps: SyncStep[];
  /** The mappings that the policy gives, by connection. */
  mappings: { connectionId: string; mapping: FeedMapping }[];
}

/** Whether two addresses ask for the same feed: the URL standard is not known here. */
type IsSameFeed = (one: FeedAddress, other: FeedAddress) => boolean;

/**
 * What has to be done so that the connections are as the policy has them. Only what a policy set up is ever stopped,
 * or what would ask for the same feed a second time.
 */
export function planSync(
  feeds: Pick<PolicyFeeds, 'unusable' | 'complete'> & { good: readonly WantedFeed[] },
  known: readonly KnownFeed[],
  isSameFeed: IsSameFeed,
  now: string,
): SyncPlan {
  const plan: SyncPlan = { steps: [], mappings: [] };
  const kept = new Set<string>();
  for (const wanted of feeds.good) {
    const own = ownOf(wanted, known, kept, isSameFeed);
    const id = own?.connection.id ?? `policy-${wanted.feed.id}`;
    kept.add(id);
    const step = saveStep(wanted.feed, own, id, { isSameFeed, now });
    if (step) plan.steps.push(step);
    if (wanted.feed.mapping) plan.mappings.push({ connectionId: id, mapping: wanted.feed.mapping });
  }
  // First of all, so that no feed has two connections at any time.
  plan.steps.unshift(...known.filter(isSuperfluous).map(stopStep));
  return plan;

  function isSuperfluous({ connection, address }: KnownFeed): boolean {
    if (!isFeed(connection) || kept.has(connection.id)) return false;
    if (address && feeds.good.some(({ feed }) => isSameFeed(feed.address, address))) return true;
    return connection.managed === true && feeds.complete && !feeds.unusable.includes(connection.policyId ?? '');
  }
}

/** The connection that the policy set up under this id before, or one that the user has for the same feed. */
function ownOf(
  { feed, ids }: WantedFeed,
  known: readonly KnownFeed[],
  kept: ReadonlySet<string>,
  isSameFeed: IsSameFeed,
): KnownFeed | null {
  const free = known.filter(({ connection }) => !kept.has(connection.id) && connection.id !== SAMPLE_ID);
  const before = free.find(({ connection }) => connection.policyId === feed.id);
  if (before) return before;
  const users = free.filter(({ connection }) => connection.policyId === undefined);
  const removed = ({ connection }: KnownFeed): boolean => !isFeed(connection) && ids.includes(connection.id);
  return (
    users.find(({ address }) => address !== null && isSameFeed(address, feed.address)) ?? users.find(removed) ?? null
  );
}

function saveStep(
  feed: PolicyFeed,
  own: KnownFeed | null,
  id: string,
  { isSameFeed, now }: { isSameFeed: IsSameFeed; now: string },
): SyncStep | null {
  const connection = connectionOf(feed, own?.connection ?? null, id, now);
  const there = own?.address ?? null;
  const sameAddress = there !== null && isSame(there, feed.address);
  if (own && sameAddress && isSame(own.connection, connection)) return null;
  const moves = there === null || !isSameFeed(there, feed.address);
  return {
    kind: 'save',
    connection,
    address: sameAddress ? null : feed.address,
    leaves: moves ? there : null,
    enters: moves ? feed.address : null,
  };
}

function connectionOf(feed: PolicyFeed, before: Connection | null, id: string, now: string): Connection {
  // What the company has set up is not the user's to pause.
  const { paused: _, ...kept } = before ?? { createdAt: now };
  const { name, mode, origin, colour } = feed;
  const startsTest = before !== null && before.mode !== 'test' && mode === 'test';
  return {
    ...kept,
    id,
    name,
    mode,
    origin,
    ...(colour && { colour }),
    ...(startsTest && { testSince: now }),
    managed: true,
    policyId: feed.id,
  };
}

function stopStep({ connection, address }: KnownFeed): SyncStep {
  const { managed: _, paused: _paused, ...rest } = connection;
  return { kind: 'stop', connection: { ...rest, mode: 'stopped', origin: '' }, leaves: address };
}

/** Both are flat or nearly so, and made of texts and marks; what is left out is as good as not set. */
function isSame(one: object, other: object): boolean {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, inner]) => [name, sorted(inner)])
      : value;
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
