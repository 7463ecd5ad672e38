import { actName } from '../../domain/triage/triage.ts';
import type { ClaimReply, SinceReply } from '../../rpc/methods/team.ts';
import type { Database } from '../../storage/database.ts';
import { serverAhead } from '../../storage/team-marks.ts';
import { claim, release } from '../../team/claim.ts';
import type { Keyring } from '../../team/keyring.ts';
import { logBug } from '../../platform/log.ts';
import { membersOf, stateOfLead } from '../../team/read.ts';
import type { Parts } from '../parts.ts';
import { openRing } from './names.ts';
import { syncTeam, teamPorts } from './sync.ts';

/** Who has a request open, and what colleagues did about it while it was: to be said before it is answered a second time. */

/** Whoever is about to reply waits for as long as that to hear of it; what is known by then is said. */
const PATIENCE_MS = 2_500;

interface Known {
  db: Database;
  ring: Keyring;
  name: string;
}

/** Null for somebody alone, and of a lead that the team does not know. */
async function known(parts: Parts, leadKey: string): Promise<Known | null> {
  const db = await parts.db();
  const ring = await openRing(db);
  if (!ring) return null;
  const heldKey = (await db.get('leads', leadKey))?.heldKey;
  const row =
    (await db.get('teamLeads', leadKey)) ?? (heldKey === undefined ? undefined : await db.get('teamLeads', heldKey));
  return row ? { db, ring, name: row.name } : null;
}

const nameOf = async ({ db, ring }: Known, actor: string): Promise<string> =>
  (await membersOf(db, ring)).get(actor)?.name ?? actor;

/** Tells colleagues that it is open here. Null where that cannot be told: it is a courtesy. */
export async function claimLead(parts: Parts, leadKey: string): Promise<ClaimReply | null> {
  const lead = await known(parts, leadKey);
  const ports = lead && (await teamPorts(parts, lead.ring));
  if (!lead || !ports) return null;
  const claimed = await claim(ports, lead.name);
  if (!claimed.ok) return null;
  if (claimed.value.mine) return { by: null, until: null };
  const until = claimed.value.until - ((await serverAhead(lead.db)) ?? 0);
  return { by: await nameOf(lead, claimed.value.by), until: new Date(until).toISOString() };
}

export async function releaseLead(parts: Parts, leadKey: string): Promise<null> {
  const lead = await known(parts, leadKey);
  const ports = lead && (await teamPorts(parts, lead.ring));
  if (lead && ports) await release(ports, lead.name);
  return null;
}

/**
 * What colleagues did about a lead that was shown some time ago, and is not known to its user yet, and who has it open. The server is asked
 * first, as far as it answers in time.
 */
export async function actedSince(
  parts: Parts,
  { leadKey, seen }: { leadKey: string; seen: readonly string[] },
  patienceMs = PATIENCE_MS,
): Promise<SinceReply | null> {
  const lead = await known(parts, leadKey);
  if (!lead) return null;
  const asked = await Promise.race([syncTeam(parts, { waits: true }).catch(failed), after(patienceMs)]);
  const history = (await lead.db.get('leads', leadKey))?.triage.history ?? [];
  const shown = new Set(seen);
  const fresh = history.filter((one) => one.actor !== undefined && !shown.has(actName(one)));
  const now = parts.now() + ((await serverAhead(lead.db)) ?? 0);
  const { claimedBy } = await stateOfLead(lead.db, lead.ring, lead.name, { now });
  const isOther = claimedBy !== null && claimedBy !== lead.ring.row.me.actor;
  return {
    acts: await Promise.all(
      fresh.map(async ({ at, act, actor }) => ({ at, act, by: await nameOf(lead, actor ?? '') })),
    ),
    openWith: isOther ? await nameOf(lead, claimedBy) : null,
    asked: asked?.ok ?? false,
  };
}

/** What is known here is said all the same. */
function failed(error: unknown): null {
  logBug('asking the team', error);
  return null;
}

const after = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms));
