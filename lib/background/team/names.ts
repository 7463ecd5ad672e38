import type { TeamName } from '../../domain/team/name.ts';
import { teamsId } from '../../domain/team/shared-feeds.ts';
import type { ItemPorts } from '../../feed/import.ts';
import { exactKey, fingerprintKey, type KeyMaker, marketplaceKey, ownKey } from '../../feed/lead-keys.ts';
import type { FeedRecord } from '../../feed/read-feed.ts';
import type { Database } from '../../storage/database.ts';
import { hasTeam } from '../../storage/has-team.ts';
import { erasedHashes } from '../../storage/team-docs.ts';
import { readTeam } from '../../storage/team.ts';
import { Keyring } from '../../team/keyring.ts';

type Read = Extract<FeedRecord, { ok: true }>;

/** The places that a lead may have among those of its feed. */
const PLACES: readonly KeyMaker[] = [ownKey, marketplaceKey, fingerprintKey, exactKey];

export const openRing = async (db: Database): Promise<Keyring | null> => {
  if (!(await hasTeam(db))) return null;
  const row = await readTeam(db);
  return row ? new Keyring(db, row) : null;
};

/**
 * The name of a lead follows from its record and its place, by a hash that the team alone can make: two browsers that get the
 * same record from the feed call it the same.
 */
async function teamName(
  ring: Keyring,
  record: Read,
  connectionId: string,
  place: KeyMaker,
): Promise<TeamName | undefined> {
  if (!ring.row.feeds.includes(connectionId)) return undefined;
  const { leadKey } = await place(record, teamsId(ring.row, connectionId), { keyedHash: (text) => ring.hash(text) });
  const name = await ring.hash(`name|${leadKey}`);
  return { name, hash: await ring.leadHash(name) };
}

/** The same as an import asks for it. Undefined for whoever has left the team meanwhile. */
export async function teamNames(db: Database): Promise<ItemPorts['teamName']> {
  const ring = await openRing(db);
  if (!ring) return undefined;
  const erased = await erasedHashes(db);
  return async (...about) => {
    const named = await teamName(ring, ...about);
    return named && erased.has(named.hash) ? 'erased' : named;
  };
}

/** The place by which a record has a name, so that it gets the same here as with whoever sent it. */
export async function placeByName(ring: Keyring, record: Read, connectionId: string, name: string): Promise<KeyMaker> {
  for (const place of PLACES) if ((await teamName(ring, record, connectionId, place))?.name === name) return place;
  return ownKey;
}

/** The place by which a record has a key of this browser. */
export async function placeByKey(
  record: Read,
  connectionId: string,
  hashes: Parameters<KeyMaker>[2],
  leadKey: string,
): Promise<KeyMaker | null> {
  for (const place of PLACES) if ((await place(record, connectionId, hashes)).leadKey === leadKey) return place;
  return null;
}
