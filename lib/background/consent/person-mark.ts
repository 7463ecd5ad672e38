import type { SuppressedMark } from '../../domain/consent/suppression.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import type { Database } from '../../storage/database.ts';
import { findSuppressed, nobodySuppressed } from '../../storage/suppressed.ts';
import { openSuppressor, type Suppressor } from './suppressor.ts';

/**
 * Requests of people who had said no, or were erased, are shown, since they asked; with a mark, so that nobody takes
 * the request for more than it is. While nobody is suppressed, one look at an empty store is all it costs.
 */
export async function marked<Lead extends StoredLead>(
  db: Database,
  leads: readonly Lead[],
  now: number,
): Promise<Lead[]> {
  if (leads.length === 0 || (await nobodySuppressed(db))) return [...leads];
  const suppressor = await openSuppressor(db);
  const mark = async (lead: Lead): Promise<Lead> => {
    const { email, phone } = lead.feed.person;
    const found = await markOf(db, suppressor, { email, phone }, now);
    return found ? { ...lead, suppressed: found } : lead;
  };
  return Promise.all(leads.map(mark));
}

export async function personMark(
  db: Database,
  named: { email: string; phone: string },
  now: number,
): Promise<SuppressedMark | null> {
  return (await nobodySuppressed(db)) ? null : markOf(db, await openSuppressor(db), named, now);
}

async function markOf(
  db: Database,
  suppressor: Suppressor,
  named: { email: string; phone: string },
  now: number,
): Promise<SuppressedMark | null> {
  // No lead of theirs is asked for: one that is suppressed itself never gets here.
  const { person } = await suppressor.keysOf({ ...named, marketplace: null, feedId: null, connectionId: '' });
  const hit = await findSuppressed(db.transaction(['suppressed']), { lead: [], person }, new Date(now).toISOString());
  return hit.person && { scope: hit.person.scope, reason: hit.person.reason, at: hit.person.at };
}
