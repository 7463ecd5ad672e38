import type { TeamAct } from '../domain/team/event.ts';
import { toTell, toTellOfUndo } from '../domain/team/history.ts';
import type { TriageAct } from '../domain/triage/triage.ts';
import type { Transaction } from './atomically.ts';
import { isForTeam } from './has-team.ts';
import type { LeadRow } from './schema.ts';
import { nameOfLead } from './team-leads.ts';
import type { Outgoing } from './team-rows.ts';
import { toTeam } from './to-team.ts';

/** What the team is told of an act on leads, as they were before it, in its transaction. Leads it does not know are left out. */
export async function tellAct(tx: Transaction, rows: readonly LeadRow[], act: TriageAct, at: string): Promise<void> {
  const team = rows.length > 0 && isForTeam(tx) && (await tx.objectStore('team').get('own'));
  if (!team) return;
  const does = act.act === 'duplicate' ? { ...act, of: await nameOfOther(tx, act.of) } : act;
  const outgoing: Outgoing[] = [];
  for (const row of rows) {
    const name = await nameOfLead(tx, row);
    if (name) outgoing.push(...toTell(row.triage, does, team.me.actor).map((one) => eventOf(name, at, one)));
  }
  await toTeam(tx, outgoing, Date.parse(at));
}

/** One that the team does not know has its own key as a name, which says to the others that it is not theirs. */
const nameOfOther = async (tx: Transaction, leadKey: string): Promise<string> => {
  const row = await tx.objectStore('leads').get(leadKey);
  return (row && (await nameOfLead(tx, row))) ?? leadKey;
};

/** The same of an undo of what was done at a time. */
export async function tellUndo(tx: Transaction, rows: readonly LeadRow[], at: string, now: number): Promise<void> {
  const team = rows.length > 0 && isForTeam(tx) && (await tx.objectStore('team').get('own'));
  if (!team) return;
  const outgoing: Outgoing[] = [];
  for (const row of rows) {
    const name = await nameOfLead(tx, row);
    const acts = name ? toTellOfUndo(row.triage, at, team.me.actor) : [];
    // An event is known by its time, and here two of a kind are told at once.
    acts.forEach((does, n) => outgoing.push(eventOf(name!, new Date(now + n).toISOString(), does)));
  }
  await toTeam(tx, outgoing, now);
}

const eventOf = (lead: string, at: string, does: TeamAct): Outgoing => ({ what: 'event', lead, at, does });
