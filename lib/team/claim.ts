import { boxDocSchema } from '../domain/team/documents.ts';
import type { Couch } from './couch-answer.ts';
import type { TeamPorts } from './ports.ts';
import { openClaim } from './read.ts';

/** How long a lead stays claimed by who does not say so again. */
const CLAIM_MS = 10 * 60_000;

export type Claimed = Couch<{ mine: true } | { mine: false; by: string; until: number }>;

/** Tells the others that this browser's person has the lead open: a courtesy, not a lock. To be renewed while it is open. */
export async function claim(ports: TeamPorts, lead: string): Promise<Claimed> {
  const { couch, ring, now } = ports;
  const id = `claim:${await ring.leadHash(lead)}`;
  const there = await couch.get(id);
  if (!there.ok && there.fault !== 'not-found') return there;
  const served = there.servedAt ?? now();
  const me = ring.row.me.actor;
  const data = there.ok ? boxDocSchema.safeParse(there.value).data : undefined;
  const before = data ? await openClaim(ring, { id, doc: data }) : null;
  if (before && before.actor !== me && before.until > served)
    return { ok: true, value: { mine: false, by: before.actor, until: before.until }, servedAt: there.servedAt };
  const box = await ring.sealForTeam(id, { actor: me, until: served + CLAIM_MS });
  const written = await couch.put({ _id: id, v: 1, box, ...(there.ok && { _rev: there.value._rev }) });
  // Somebody was faster: who it was is seen the next time.
  if (!written.ok) return written;
  return { ok: true, value: { mine: true }, servedAt: written.servedAt };
}

/** The lead is closed again. That it could not be told is no harm: a claim ends by itself. */
export async function release(ports: TeamPorts, lead: string): Promise<void> {
  const { couch, ring } = ports;
  const id = `claim:${await ring.leadHash(lead)}`;
  const there = await couch.get(id);
  if (!there.ok) return;
  const { data } = boxDocSchema.safeParse(there.value);
  const before = data && (await openClaim(ring, { id, doc: data }));
  if (before?.actor !== ring.row.me.actor) return;
  const box = await ring.sealForTeam(id, { ...before, until: 0 });
  await couch.put({ _id: id, _rev: there.value._rev, v: 1, box });
}
