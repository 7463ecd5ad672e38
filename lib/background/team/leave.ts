import { memberName } from '../../domain/team/shared.ts';
import { atomically } from '../../storage/atomically.ts';
import { setPaused } from '../../storage/connections.ts';
import { forgetTeam } from '../../storage/team.ts';
import { TEAM_STORES, toTeam } from '../../storage/to-team.ts';
import type { Keyring } from '../../team/keyring.ts';
import { membersOf } from '../../team/read.ts';
import { replicate } from '../../team/replicate.ts';
import type { Parts } from '../parts.ts';
import { openRing } from './names.ts';
import { teamPorts } from './sync.ts';

/**
 * This browser is of its team no more. The leads stay here, as does what was done; the feeds are paused, since those who stay
 * go on downloading them, and one more would be one too many. Null where there was no team.
 */
export const leaveHere = (parts: Parts): Promise<{ told: boolean; paused: string[] } | null> =>
  parts.locks.request('team', () =>
    parts.keepAwake(async () => {
      const db = await parts.db();
      const ring = await openRing(db);
      if (!ring) return null;
      const paused = ring.row.feeds;
      const told = await tellLeaving(parts, ring);
      for (const id of paused) await setPaused(db, id, true);
      await forgetTeam(db);
      parts.announce();
      return { told, paused };
    }),
  );

/** Whether the others know. Whoever leaves while the server is away leaves all the same. */
async function tellLeaving(parts: Parts, ring: Keyring): Promise<boolean> {
  const db = await parts.db();
  const { actor } = ring.row.me;
  const me = (await membersOf(db, ring)).get(actor);
  const ports = await teamPorts(parts, ring);
  if (!me || !ports) return false;
  const at = new Date(parts.now()).toISOString();
  const left = { what: 'set' as const, name: memberName(actor), at, value: { ...me, left: true } };
  await atomically(db, 'strict', [...TEAM_STORES], (tx) => toTeam(tx, [left], parts.now()));
  return (await replicate(ports)).ok;
}
