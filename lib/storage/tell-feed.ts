import type { Connection, FeedAddress } from '../domain/connection/connection.ts';
import { feedName, feedSettingOf } from '../domain/team/feed-setting.ts';
import { teamsId } from '../domain/team/shared-feeds.ts';
import type { Transaction } from './atomically.ts';
import { isForTeam } from './has-team.ts';
import { toTeam } from './to-team.ts';

/** The others need a new key of a feed that they share as soon as the old one ends. */
export async function tellFeed(tx: Transaction, connection: Connection, address: FeedAddress): Promise<void> {
  const team = isForTeam(tx) ? await tx.objectStore('team').get('own') : undefined;
  if (!team?.feeds.includes(connection.id)) return;
  const [now, id] = [Date.now(), teamsId(team, connection.id)];
  const value = feedSettingOf({ ...connection, id }, address);
  await toTeam(tx, [{ what: 'set', name: feedName(id), at: new Date(now).toISOString(), value }], now);
}
