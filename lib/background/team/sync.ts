import type { TeamSynced } from '../../rpc/methods/team.ts';
import type { TeamServer } from '../../storage/team-rows.ts';
import { type CouchClient, couchClient } from '../../team/couch.ts';
import type { Keyring } from '../../team/keyring.ts';
import type { TeamPorts } from '../../team/ports.ts';
import { replicate } from '../../team/replicate.ts';
import type { TeamFault } from '../../domain/team/fault.ts';
import type { Database } from '../../storage/database.ts';
import { lastTurn, noteTurn } from '../../storage/team-marks.ts';
import type { Parts } from '../parts.ts';
import { bodyOfLead } from './bodies.ts';
import { shareCommon } from './common-things.ts';
import { openRing } from './names.ts';
import { quitIfSentAway } from './quit.ts';
import { takeNews } from './take-news.ts';
import { tellList } from './tell-list.ts';
import { tellLeads } from './tell-leads.ts';

/** The one way to a team's server, which is asked for by nobody who has not been given it by the user. */
export const couchOn =
  (parts: Pick<Parts, 'fetch'>) =>
  (server: TeamServer): CouchClient =>
    couchClient({ server, fetch: (request) => parts.fetch(request) });

/** What the team's code is given of this browser. Null where its user has not allowed its server, or does so no more. */
export async function teamPorts(parts: Parts, ring: Keyring): Promise<TeamPorts | null> {
  const { server } = ring.row;
  if (!(await parts.mayReach(new URL(server.url).origin))) return null;
  const [db, vault] = [await parts.db(), await parts.vault()];
  const couch = couchOn(parts)(server);
  return { db, couch, ring, now: parts.now, bodyOf: (lead) => bodyOfLead(db, vault, ring.row, lead) };
}

/**
 * One turn with the team's server, and what came of it into this browser. Null for somebody alone; and while another turn is under
 * way, unless it is waited for: that one may have asked the server too early for whoever asks now.
 */
export async function syncTeam(parts: Parts, { waits = false } = {}): Promise<TeamSynced | null> {
  const db = await parts.db();
  if (!(await openRing(db))) return null;
  return parts.locks.request('team', { ifAvailable: !waits }, async (lock) =>
    lock ? parts.keepAwake(() => turn(parts)) : null,
  );
}

/** Pages are told when the server goes away or comes back, not of each turn. */
async function endTurn(parts: Parts, db: Database, fault: TeamFault | null): Promise<void> {
  const before = await lastTurn(db);
  await noteTurn(db, { at: parts.now(), fault });
  if ((before?.fault ?? null) !== fault) parts.announce();
}

async function turn(parts: Parts): Promise<TeamSynced | null> {
  const db = await parts.db();
  // Within the lock: what was changed by the turn before is known to this one.
  const ring = await openRing(db);
  if (!ring) return null;
  const ports = await teamPorts(parts, ring);
  if (ports) {
    await tellLeads(parts, ring);
    await tellList(parts);
  }
  const result = ports ? await replicate(ports) : ({ ok: false, fault: 'no-permission' } as const);
  // Also after a turn that was cut off: what came before that is whole, and need not wait for the next one.
  await takeNews(parts, ring);
  // Not before it was asked what the team has: who comes back to it after long would tell what others have changed since.
  if (result.ok) await shareCommon(parts, ring);
  await endTurn(parts, db, result.ok ? null : result.fault);
  await quitIfSentAway(parts, ring);
  return result.ok ? { ok: true, waiting: result.value.waiting } : result;
}
