import { logBug } from '../../platform/log.ts';
import { setPaused } from '../../storage/connections.ts';
import { forgetTeam } from '../../storage/team.ts';
import type { Keyring } from '../../team/keyring.ts';
import { membersOf } from '../../team/read.ts';
import type { Parts } from '../parts.ts';

/**
 * This browser is of its team no more. The leads stay here, as does what was done; the feeds are paused, since those who stay
 * go on downloading them, and one more would be one too many. Gives which those are.
 */
export async function quit(parts: Parts, ring: Keyring): Promise<string[]> {
  const db = await parts.db();
  const { feeds } = ring.row;
  for (const id of feeds) await setPaused(db, id, true, 'team');
  await forgetTeam(db);
  // Its server is none of ours any more.
  await parts.giveBack?.().catch((error: unknown) => logBug('giving back the access to a server', error));
  parts.announce();
  return feeds;
}

/** Whoever was sent away by a colleague, and may still read that, goes. */
export async function quitIfSentAway(parts: Parts, ring: Keyring): Promise<void> {
  const me = (await membersOf(await parts.db(), ring)).get(ring.row.me.actor);
  if (me?.left) await quit(parts, ring);
}
