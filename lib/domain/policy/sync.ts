import { type Connection, type FeedAddress, isFeed, SAMPLE_ID } from '../connection/connection.ts';
import type { FeedMapping } from '../mapping/mapping.ts';
import type { PolicyFeed, PolicyFeeds } from './policy.ts';

/** A connection as it is. `slot` stands for its address: the same address has the same slot, whoever set it up. */
export interface KnownFeed {
  connection: Connection;
  address: FeedAddress | null;
  slot: string | null;
}

export interface WantedFeed {
  feed: PolicyFeed;
  slot: string;
}

export type SyncStep =
  | {
      kind: 'save';
      connection: Connection;
      /** Null: the one that is stored stays. */
      address: FeedAddress | null;
      /** The slots of the address that is given up and of the one that is taken up; null where nothing changes. */
      leaves: string | null;
      enters: string | null;
    }
  /** No more downloads; its leads stay, and it can be taken up again. */
  | { kind: 'stop'; connection: Connection; leaves: string | null };

export interface SyncPlan {
  steps: SyncStep[];
  /** The mappings that the policy gives, by connection. */
  mappings: { connectionId: string; mapping: FeedMapping }[];
}

/**
 * What has to be done so that the connections are as the policy has them. Only what a policy set up is ever stopped,
 * or what would ask the same address a second time.
 */
export function planSync(
  feeds: Pick<PolicyFeeds, 'unusable' | 'complete'> & { good: WantedFeed[] },
  known: readonly KnownFeed[],
  now: string,
): SyncPlan {
  const plan: SyncPlan = { steps: [], mappings: [] };
  const kept = new Set<string>();
  const taken = new Set(feeds.good.map(({ slot }) => slot));
  for (const wanted of feeds.good) {
    const own = ownOf(wanted, known, kept);
    const id = own?.connection.id ?? `policy-${wanted.feed.id}`;
    kept.add(id);
    const step = saveStep(wanted, own, id, now);
    if (step) plan.steps.push(step);
    if (wanted.feed.mapping) plan.mappings.push({ connectionId: id, mapping: wanted.feed.mapping });
  }
  // First of all, so that no address has two connections at any time.
  plan.steps.unshift(...known.filter(isSuperfluous).map(stopStep));
  return plan;

  function isSuperfluous({ connection, slot }: KnownFeed): boolean {
    if (!isFeed(connection) || kept.has(connection.id)) return false;
    if (slot !== null && taken.has(slot)) return true;
    return connection.managed === true && feeds.complete && !feeds.unusable.includes(connection.policyId ?? '');
  }
}

/** The connection that the policy set up under this id before, or one that the user has for the same address. */
function ownOf({ feed, slot }: WantedFeed, known: readonly KnownFeed[], kept: ReadonlySet<string>): KnownFeed | null {
  const free = known.filter(({ connection }) => !kept.has(connection.id) && connection.id !== SAMPLE_ID);
  const before = free.find(({ connection }) => connection.policyId === feed.id);
  if (before) return before;
  const users = free.filter(({ connection }) => connection.policyId === undefined);
  return users.find((one) => one.slot === slot) ?? users.find(({ connection }) => connection.id === slot) ?? null;
}

function saveStep({ feed, slot }: WantedFeed, own: KnownFeed | null, id: string, now: string): SyncStep | null {
  const colour = feed.colour ?? own?.connection.colour;
  const connection: Connection = {
    id,
    name: feed.name,
    mode: feed.mode,
    origin: feed.origin,
    createdAt: own?.connection.createdAt ?? now,
    ...(colour && { colour }),
    managed: true,
    policyId: feed.id,
  };
  const sameAddress = own?.address != null && isSame(own.address, feed.address);
  if (sameAddress && isSame(own.connection, connection)) return null;
  const moves = own?.slot !== slot;
  return {
    kind: 'save',
    connection,
    address: sameAddress ? null : feed.address,
    leaves: moves ? (own?.slot ?? null) : null,
    enters: moves ? slot : null,
  };
}

function stopStep({ connection, slot }: KnownFeed): SyncStep {
  const { managed: _, paused: _paused, ...rest } = connection;
  return { kind: 'stop', connection: { ...rest, mode: 'stopped', origin: '' }, leaves: slot };
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
