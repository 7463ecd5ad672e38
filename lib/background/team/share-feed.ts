import { isFeed } from '../../domain/connection/connection.ts';
import { feedName, feedSettingOf, mappingName } from '../../domain/team/feed-setting.ts';
import { teamsId } from '../../domain/team/shared-feeds.ts';
import { atomically } from '../../storage/atomically.ts';
import { readAddress, readConnection } from '../../storage/connections.ts';
import { readFeedState } from '../../storage/feed-states.ts';
import { newestMapping } from '../../storage/mappings.ts';
import type { Outgoing } from '../../storage/team-rows.ts';
import { serverAhead } from '../../storage/team-marks.ts';
import { readTeam } from '../../storage/team.ts';
import { TEAM_STORES, toTeam } from '../../storage/to-team.ts';
import type { Parts } from '../parts.ts';

/** The same by whoever is of a team, which is told at once. */
export async function shareHere(parts: Pick<Parts, 'db' | 'now' | 'announce'>, connectionId: string): Promise<boolean> {
  const shared = await shareFeed(parts, connectionId);
  if (shared) parts.announce();
  return shared;
}

/** From now on a feed is the team's: its address, its mapping, and by `tellLeads` what is here of it. Whether there is such a feed. */
export async function shareFeed(parts: Pick<Parts, 'db' | 'now'>, connectionId: string): Promise<boolean> {
  const db = await parts.db();
  const [connection, address] = [await readConnection(db, connectionId), await readAddress(db, connectionId)];
  if (!connection || !address || !isFeed(connection)) return false;
  const state = await readFeedState(db, connectionId);
  const nextAllowed = (state?.nextAllowed ?? 0) + ((await serverAhead(db)) ?? 0);
  const id = teamsId((await readTeam(db)) ?? {}, connectionId);
  const value = feedSettingOf({ ...connection, id }, address, { nextAllowed, goodAt: state?.lastGoodAt ?? null });
  const newest = await newestMapping(db, connectionId);
  const at = new Date(parts.now()).toISOString();
  const telling: Outgoing[] = [{ what: 'set', name: feedName(id), at, value }];
  if (newest) {
    const { mapping, confirmed } = newest;
    telling.push({ what: 'set', name: mappingName(id), at, value: { mapping, confirmed } });
  }
  return atomically(db, 'strict', [...TEAM_STORES], async (tx) => {
    const team = await tx.objectStore('team').get('own');
    if (!team) return false;
    await tx.objectStore('team').put({ ...team, feeds: [...new Set([...team.feeds, connectionId])] }, 'own');
    await toTeam(tx, telling, parts.now());
    return true;
  });
}
