import type { Connection } from '../domain/connection/connection.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import { inForce } from '../domain/policy/in-force.ts';
import type { Policy, PolicyFeed, PolicyState } from '../domain/policy/policy.ts';
import { readPolicy } from '../domain/policy/read-policy.ts';
import { type KnownFeed, planSync, type SyncPlan, type SyncStep, type WantedFeed } from '../domain/policy/sync.ts';
import type { AddressSchedule } from '../storage/address-schedule.ts';
import { allConnections, readAddress, saveConnection, setPaused } from '../storage/connections.ts';
import type { Database } from '../storage/database.ts';
import { addMapping, newestMapping } from '../storage/mappings.ts';
import { readPolicyState, stopConnection, writePolicyState } from '../storage/policy.ts';
import { feedIds, isSameFeed } from '../storage/same-feed.ts';
import { addressSchedule, idHash } from './address-schedule.ts';
import type { Parts } from './parts.ts';
import { undisturbed } from './undisturbed.ts';

/** What keeping to a policy needs of the world. */
export interface PolicyParts extends Pick<Parts, 'db' | 'vault' | 'now' | 'locks'> {
  /** What the browser hands out. */
  managed: () => Promise<Record<string, unknown>>;
}

/**
 * Brings the connections in step with the company's policy. Called whenever the background starts or wakes, and when
 * the browser tells of a change. Says whether there was anything to do.
 */
export async function keepToPolicy(parts: PolicyParts): Promise<boolean> {
  const raw = await parts.managed();
  // One after the other: two at a time would each see half of what the other does.
  return parts.locks.request('policy', () => apply(parts, raw));
}

async function apply(parts: PolicyParts, raw: Record<string, unknown>): Promise<boolean> {
  const db = await parts.db();
  const before = await readPolicyState(db);
  const { policy, problems } = readPolicy(raw, (text) => URL.parse(text));
  const state = inForce(before, policy, problems, parts.now());
  // Nothing of a policy, as for most people.
  if (!before && !state) return false;
  const plan = await planOf(parts, db, policy, state);
  await takeSteps(parts, db, plan.steps);
  const remapped = await addMappings(parts, db, plan);
  const mapped = policy.connections ? plan.mappings.map(({ connectionId }) => connectionId) : (state?.mapped ?? []);
  const after = state && { ...state, mapped };
  const changed = JSON.stringify(before) !== JSON.stringify(after);
  if (changed) await writePolicyState(db, after);
  return changed || remapped || plan.steps.length > 0;
}

async function planOf(
  parts: PolicyParts,
  db: Database,
  { connections }: Policy,
  state: PolicyState | null,
): Promise<SyncPlan> {
  const hash = await idHash(parts);
  const wanted = async (feed: PolicyFeed): Promise<WantedFeed> => {
    const { byUrl, byBoth } = await feedIds(feed.address, hash);
    return { feed, ids: [byBoth, byUrl] };
  };
  const known = async (connection: Connection): Promise<KnownFeed> => ({
    connection,
    address: (await readAddress(db, connection.id)) ?? null,
  });
  return planSync(
    {
      good: await Promise.all((connections?.good ?? []).map(wanted)),
      unusable: connections?.unusable ?? [],
      // Not a word of feeds: they stay while that may be a mistake, and are stopped when it is none.
      complete: connections ? connections.complete : state?.feeds !== true,
    },
    await Promise.all((await allConnections(db)).map(known)),
    isSameFeed,
    new Date(parts.now()).toISOString(),
  );
}

/**
 * The schedules go ahead of the addresses, and all are left before any is entered, since two feeds may change places. So
 * nobody asks too early, whatever breaks off in between; a download that is under way is waited for.
 */
async function takeSteps(parts: PolicyParts, db: Database, steps: readonly SyncStep[]): Promise<void> {
  const leaving = steps.flatMap(({ connection, leaves }) => (leaves ? [{ id: connection.id, leaves }] : []));
  const schedule = await addressSchedule(parts);
  await undisturbed(
    parts.locks,
    leaving.map(({ id }) => id),
    async () => {
      for (const { id, leaves } of leaving) await schedule.leave(id, leaves);
      for (const step of steps) await take(db, schedule, step);
    },
  );
}

async function take(db: Database, schedule: AddressSchedule, step: SyncStep): Promise<void> {
  const { connection } = step;
  if (step.kind === 'stop') return stopConnection(db, connection);
  if (step.enters) await schedule.enter(connection.id, step.enters);
  // Saving leaves a pause as it is.
  await setPaused(db, connection.id, false);
  return saveConnection(db, connection, step.address ?? undefined);
}

/** Adds the mappings as versions. What is stored is read again with them as soon as its connection is looked after. */
async function addMappings(parts: PolicyParts, db: Database, { mappings }: SyncPlan): Promise<boolean> {
  let any = false;
  for (const { connectionId, mapping } of mappings) {
    if (isSame((await newestMapping(db, connectionId))?.mapping, mapping)) continue;
    const savedAt = new Date(parts.now()).toISOString();
    // Not in the middle of a download, which would be read with two of them.
    await undisturbed(parts.locks, [connectionId], async () => {
      await addMapping(db, connectionId, mapping, { savedAt, confirmed: true });
    });
    any = true;
  }
  return any;
}

const isSame = (one: FeedMapping | undefined, other: FeedMapping): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
