import { claimSchema } from '../domain/team/documents.ts';
import { eventName, type TeamEvent } from '../domain/team/event.ts';
import { type Around, type Claim, fold, type LeadState } from '../domain/team/fold.ts';
import { type Member, memberSchema } from '../domain/team/member.ts';
import { inForce, isMemberName, memberName, type Shared, versionsByName } from '../domain/team/shared.ts';
import { countingEntries, type SharedEntry } from '../domain/team/suppressed.ts';
import type { Database } from '../storage/database.ts';
import { docsOf, erasedHashes } from '../storage/team-docs.ts';
import type { TeamDocRow, TeamOutRow } from '../storage/team-rows.ts';
import { openBox, openWithAny } from './box.ts';
import type { Keyring } from './keyring.ts';
import type { LeadBody } from './ports.ts';

/** What a team knows, as far as it is here: what came, and what was done here and is still to be sent. */

/** What was done about a lead, in no order. */
export async function eventsOf(db: Database, ring: Keyring, lead: string): Promise<TeamEvent[]> {
  const [rows, out] = await Promise.all([
    docsOf(db, `ev:${await ring.leadHash(lead)}`),
    db.getAll('teamOut', IDBKeyRange.bound(`event|${lead}|`, `event|${lead}|\uffff`)),
  ]);
  const { actor } = ring.row.me;
  const waiting = out.flatMap((row) => (row.what === 'event' ? [{ ...row, actor }] : []));
  const came = rows.flatMap(({ read }) => (read?.kind === 'ev' ? [read.event] : []));
  // What is on the server counts, should both be here.
  const all = [...waiting.map(({ at, clock, actor, does }) => ({ at, clock, actor, does })), ...came];
  return [...new Map(all.map((event) => [eventName(event), event])).values()];
}

/** Where a lead stands for the team. */
export async function stateOfLead(
  db: Database,
  ring: Keyring,
  lead: string,
  around: Omit<Around, 'claim'>,
): Promise<LeadState> {
  const [events, claim] = [await eventsOf(db, ring, lead), await claimOf(db, ring, await ring.leadHash(lead))];
  return fold(events, { ...around, claim });
}

async function claimOf(db: Database, ring: Keyring, hash: string): Promise<Claim | null> {
  const [row] = await docsOf(db, `claim:${hash}`);
  return row ? openClaim(ring, row) : null;
}

export async function openClaim(ring: Keyring, { id, doc }: Pick<TeamDocRow, 'id' | 'doc'>): Promise<Claim | null> {
  const key = ring.epochKey(doc.box?.e ?? 0);
  return claimSchema.safeParse(key && doc.box && (await openBox(key, id, doc.box))).data ?? null;
}

/** A lead's body that came. Null where it cannot be opened, or was erased meanwhile. */
export async function openBody(ring: Keyring, { id, doc }: TeamDocRow): Promise<LeadBody | null> {
  const leadKey = await ring.leadKey(id.split(':')[1] ?? '');
  if (!leadKey || leadKey === 'gone' || !doc.box) return null;
  const opened = await openWithAny(leadKey.keys, id, doc.box);
  return opened === undefined ? null : (opened as LeadBody);
}

/** The name of the lead that a document is about. Null where it was erased before it was known here. */
export async function leadOfDoc(ring: Keyring, { id }: Pick<TeamDocRow, 'id'>): Promise<string | null> {
  const leadKey = await ring.leadKey(id.split(':')[1] ?? '');
  return leadKey && leadKey !== 'gone' ? leadKey.lead : null;
}

const sharedIn = (rows: readonly TeamDocRow[]): Shared[] =>
  rows.flatMap(({ read }) => (read?.kind === 'set' || read?.kind === 'sup' ? [read.shared] : []));

const waiting = (out: readonly TeamOutRow[], what: 'set' | 'sup', actor: string): Shared[] =>
  out.flatMap((row) =>
    row.what === what ? [{ name: row.name, value: row.value, at: row.at, clock: row.clock, actor }] : [],
  );

async function shared(db: Database, ring: Keyring, what: 'set' | 'sup'): Promise<Shared[]> {
  const [rows, out] = await Promise.all([
    docsOf(db, `${what}:`),
    db.getAll('teamOut', IDBKeyRange.bound(`${what}|`, `${what}|\uffff`)),
  ]);
  return [...sharedIn(rows), ...waiting(out, what, ring.row.me.actor)];
}

/** The settings that are in force, by their names. Who belongs to the team is not among them. */
export async function settingsInForce(db: Database, ring: Keyring): Promise<Map<string, unknown>> {
  const all = [...inForce(await shared(db, ring, 'set')).values()];
  return new Map(all.flatMap(({ name, value }) => (isMemberName(name) ? [] : [[name, value]])));
}

/** All that was ever written of each setting, the newest last. */
export const allSettings = async (db: Database, ring: Keyring): Promise<Map<string, Shared[]>> =>
  versionsByName(await shared(db, ring, 'set'));

/** All that was ever written of a setting, in no order. */
export async function versionsOf(db: Database, ring: Keyring, name: string): Promise<Shared[]> {
  return (await shared(db, ring, 'set')).filter((one) => one.name === name);
}

/** By actor, those who left included. */
export async function membersOf(db: Database, ring: Keyring): Promise<Map<string, Member>> {
  const members = new Map<string, Member>();
  for (const [name, { value }] of inForce(await shared(db, ring, 'set'))) {
    const { success, data } = memberSchema.safeParse(value);
    if (success && isMemberName(name)) members.set(name.slice(memberName('').length), data);
  }
  return members;
}

/** The entries of the list of those who said no that count, each with the name that lifts it. */
export async function suppressedByTeam(db: Database, ring: Keyring): Promise<{ name: string; entry: SharedEntry }[]> {
  const byEntry = Map.groupBy(await shared(db, ring, 'sup'), ({ name }) => name);
  return [...byEntry.values()].flatMap(countingEntries);
}

/**
 * Those of some leads that were erased by the team, or here and the team does not know yet. An erasure names nobody, so it is
 * the leads of this browser that are looked up in what was erased, and not the other way round: when one comes, and before
 * leads of a feed are stored.
 */
export async function amongErased(db: Database, ring: Keyring, leads: readonly string[]): Promise<string[]> {
  const erased = await erasedHashes(db);
  const untold = await db.getAll('teamOut', IDBKeyRange.bound('event|', 'event|\uffff'));
  const here = new Set(untold.flatMap((row) => (row.what === 'event' && row.does.act === 'erased' ? [row.lead] : [])));
  if (erased.size === 0 && here.size === 0) return [];
  const hashes = await Promise.all(leads.map((lead) => ring.leadHash(lead)));
  return leads.filter((lead, n) => here.has(lead) || erased.has(hashes[n]!));
}
