import type { Connection, FeedAddress } from '../domain/connection/connection.ts';
import { feedName, feedSettingOf } from '../domain/team/feed-setting.ts';
import type { Transaction } from './atomically.ts';
import { nameInTeam } from './shared-feeds.ts';
import { toTeam } from './to-team.ts';

/** The others need a new key of a feed that they share as soon as the old one ends. */
export async function tellFeed(tx: Transaction, connection: Connection, address: FeedAddress): Promise<void> {
  const [now, id] = [Date.now(), await nameInTeam(tx, connection.id)];
  if (id === undefined) return;
  const value = feedSettingOf({ ...connection, id }, address);
  await toTeam(tx, [{ what: 'set', name: feedName(id), at: new Date(now).toISOString(), value }], now);
}
