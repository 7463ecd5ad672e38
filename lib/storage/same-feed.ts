import { type FeedAddress, isFeed } from '../domain/connection/connection.ts';
import { hasAddress, readConnection } from './connections.ts';
import type { Database } from './database.ts';
import { readFeedState } from './feed-states.ts';

/** A feed that has an address already. */
export interface KnownFeed {
  connectionId: string;
  /** With the same key as well: the very same feed. */
  sameKey: boolean;
}

/**
 * The feed that is downloaded from this address, if there is one. Compared in here and told by its id: an address
 * leaves its store for the download only.
 */
export async function feedAt(db: Database, address: FeedAddress, except: string | null): Promise<KnownFeed | null> {
  const tx = db.transaction('addresses');
  const found: KnownFeed[] = [];
  for await (const { primaryKey, value } of tx.store) {
    if (primaryKey === except) continue;
    const samePlace = place(value.url) === place(address.url);
    const sameKey = isSameFeed(value, address);
    if (samePlace || sameKey) found.push({ connectionId: primaryKey, sameKey });
  }
  return found.find(({ sameKey }) => sameKey) ?? found[0] ?? null;
}

/** The ids that a feed at this address can have: by the address alone, and by the key as well. */
export async function feedIds(
  { url, key }: Pick<FeedAddress, 'url' | 'key'>,
  hash: (text: string) => Promise<string>,
): Promise<{ byUrl: string; byBoth: string }> {
  return {
    byUrl: await hash(`connection|${place(url)}`),
    byBoth: await hash(`connection|${place(url)}|${key}`),
  };
}

/**
 * The id of a feed to be added: from its address, so that one that is added again finds its leads and its schedule. An
 * address may serve several feeds that only their keys tell apart; whoever comes second is known by both.
 */
export async function newFeedId(
  db: Database,
  { url, key }: FeedAddress,
  hash: (text: string) => Promise<string>,
): Promise<string> {
  const { byUrl, byBoth } = await feedIds({ url, key }, hash);
  // It was the second one before, and its schedule is still here.
  if ((await readFeedState(db, byBoth)) && (await isFree(db, byBoth))) return byBoth;
  for (const id of [byUrl, byBoth]) if (await isFree(db, id)) return id;
  // Both went to feeds whose addresses were changed since.
  for (let number = 1; ; number++) {
    const id = await hash(`connection|${place(url)}|${key}|${number}`);
    if (await isFree(db, id)) return id;
  }
}

/** Whether two addresses ask the same server for the same, by whatever way the key goes there. */
export const isSameFeed = (one: FeedAddress, other: FeedAddress): boolean =>
  asked(one) === asked(other) || (place(one.url) === place(other.url) && one.key === other.key);

async function isFree(db: Database, id: string): Promise<boolean> {
  const connection = await readConnection(db, id);
  // One that a backup brought without its address waits for nothing else.
  return !connection || !isFeed(connection) || !(await hasAddress(db, id));
}

/** One address for all ways to write it. What comes after `#` is never sent. */
function place(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  url.hash = '';
  return url.href;
}

/** What the server is asked for: a key typed into the address is the same as one that is added to it. */
function asked({ url: address, key, placement }: FeedAddress): string {
  const url = URL.parse(place(address));
  if (!url || placement.kind !== 'query') return `${place(address)} ${key}`;
  url.searchParams.set(placement.name, key);
  return `${url.href} `;
}
