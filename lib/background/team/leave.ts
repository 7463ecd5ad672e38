import { memberName } from '../../domain/team/shared.ts';
import { atomically } from '../../storage/atomically.ts';
import { TEAM_STORES, toTeam } from '../../storage/to-team.ts';
import type { Keyring } from '../../team/keyring.ts';
import { membersOf } from '../../team/read.ts';
import { replicate } from '../../team/replicate.ts';
import type { Parts } from '../parts.ts';
import { openRing } from './names.ts';
import { quit } from './quit.ts';
import { teamPorts } from './sync.ts';

/** Leaves the team, and tells it so where that is possible. Null where there was none. */
export const leaveHere = (parts: Parts): Promise<{ told: boolean; paused: string[] } | null> =>
  parts.locks.request('team', () =>
    parts.keepAwake(async () => {
      const db = await parts.db();
      const ring = await openRing(db);
      if (!ring) return null;
      const told = await tellLeaving(parts, ring);
      return { told, paused: await quit(parts, ring) };
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
