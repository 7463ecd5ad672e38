import type { Standing } from '../domain/consent/standing.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import type { TeamAct } from '../domain/team/event.ts';
import { allToTell } from '../domain/team/history.ts';
import type { TeamName } from '../domain/team/name.ts';
import type { Transaction } from './atomically.ts';
import { isForTeam } from './has-team.ts';
import type { HeldRow } from './held-rows.ts';
import type { LeadRow } from './schema.ts';
import { nameLead } from './team-leads.ts';
import type { Outgoing } from './team-rows.ts';
import { toTeam } from './to-team.ts';

interface Rows {
  leads: ReadonlyMap<string, LeadRow | undefined>;
  held: ReadonlyMap<string, HeldRow | undefined>;
}

interface Stored {
  rows: Rows;
  before: Rows;
  /** Bodies that came from the team. */
  fromTeam: boolean;
}

interface Told {
  at: string;
  does: TeamAct;
}

/**
 * Tells the team of leads that came or changed, in the transaction that stored them. Under a name that is new here, all is told
 * that was done about the lead before: it may have been called something else, or the team is new.
 */
export async function tellItems(
  tx: Transaction,
  items: readonly ImportItem[],
  { rows, before, fromTeam }: Stored,
): Promise<void> {
  const named = items.flatMap((item) => ('team' in item && item.team ? [{ item, team: item.team }] : []));
  if (named.length === 0 || !isForTeam(tx)) return;
  const me = (await tx.objectStore('team').get('own'))?.me;
  if (!me) return;
  const outgoing: Outgoing[] = [];
  for (const { item, team } of named) {
    const place = placeOf(item, rows);
    const row = place && rows[place.store].get(place.key);
    if (!place || !row || row === before[place.store].get(place.key)) continue;
    const known = await tx.objectStore('teamLeads').get(place.key);
    await nameLead(tx, place.key, team);
    if (!fromTeam) outgoing.push({ what: 'lead', lead: team.name, at: seenAt(row) });
    if (known?.name === team.name) continue;
    for (const { at, does } of [...(await saidBefore(tx, row, team)), ...allToTell(row.triage, me.actor)])
      outgoing.push({ what: 'event', lead: team.name, at, does });
  }
  await toTeam(tx, outgoing, Math.max(0, ...outgoing.map(({ at }) => Date.parse(at))));
}

/** One that anybody might see lies sealed while it is restricted. */
function placeOf(item: ImportItem, { held }: Rows): { store: 'leads' | 'held'; key: string } | null {
  if (item.gate === 'held') return { store: 'held', key: item.heldKey };
  if (!('lead' in item)) return null;
  const { leadKey } = item.lead;
  if (held.get(item.heldKey)?.standing?.state === 'restricted') return { store: 'held', key: item.heldKey };
  return { store: 'leads', key: leadKey };
}

const seenAt = (row: LeadRow | HeldRow): string => ('feed' in row ? row.feed.receivedAt : row.obtainedAt);

/**
 * What the person of a visit said that the team does not know of. A visit that it knows is told of step by step: its consent may be
 * a colleague's, who then would not be alone in having recorded it, and could not take it back.
 */
async function saidBefore(tx: Transaction, row: LeadRow | HeldRow, team: TeamName): Promise<Told[]> {
  const visit = await visitOf(tx, row);
  if (!visit || visit === row) return saidOf(visit?.standing);
  const known = await tx.objectStore('teamLeads').get(visit.heldKey);
  // By this key it is known what its person says next.
  await nameLead(tx, visit.heldKey, team);
  return known?.name === team.name ? [] : saidOf(visit.standing);
}

/** The visit that a lead is or was; an opened one stands in another store than what its person was sent and said. */
async function visitOf(tx: Transaction, row: LeadRow | HeldRow): Promise<HeldRow | undefined> {
  if (!('feed' in row)) return row;
  return row.heldKey === undefined ? undefined : tx.objectStore('held').get(row.heldKey);
}

/** What the person of a visit was sent and has agreed to: nobody else has to write to them, and all may see it. */
function saidOf(standing: Standing | undefined): Told[] {
  if (standing?.state === 'restricted') {
    const before = standing.before && { ...standing.before, before: null };
    return [...saidOf(before ?? undefined), { at: standing.since, does: { act: 'restricted' } }];
  }
  if (!standing?.notice || !(standing.state === 'notice-sent' || standing.state === 'consented')) return [];
  const { state, notice, consent, since } = standing;
  const told: Told[] = [{ at: notice.at, does: { act: 'noticed', notice } }];
  if (state !== 'consented' || !consent) return told;
  const { recordId, purposes, channels } = consent;
  return [...told, { at: since, does: { act: 'consented', recordId, purposes, channels } }];
}
