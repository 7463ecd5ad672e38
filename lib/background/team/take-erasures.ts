import { newEntry } from '../../domain/consent/new-entry.ts';
import { atomically } from '../../storage/atomically.ts';
import { appendEntry } from '../../storage/chain.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { eraseLeadRows, ERASING } from '../../storage/erase-rows.ts';
import { addErasure, checklistOf } from '../../storage/erasures.ts';
import type { LeadRow } from '../../storage/schema.ts';
import { addSuppressions } from '../../storage/suppressed.ts';
import { rowsOfHash } from '../../storage/team-leads.ts';
import { subjectsOf } from '../consent/erase-subjects.ts';
import { namesOf } from '../consent/person-keys.ts';
import { change } from '../consent/standings.ts';
import { openSuppressor } from '../consent/suppressor.ts';
import type { Parts } from '../parts.ts';
import { undisturbed } from '../undisturbed.ts';

/** By whom it was brought about: in the chain, beside what it is. */
const BY_TEAM = { by: 'team' };

/**
 * Erases here what a colleague has erased for all. Of the person nothing is written down, of whom the team tells by its list; of
 * the lead that it is gone for good, so that no feed brings it back, whether or not there is still a team then.
 */
export async function takeErasures(parts: Parts, feeds: readonly string[], hashes: Iterable<string>): Promise<number> {
  const db = await parts.db();
  return undisturbed(parts.locks, feeds, async () => {
    const { open, held } = await found(db, hashes);
    for (const heldKey of held)
      await change(
        parts,
        heldKey,
        { event: 'erase', because: 'retention' },
        { detail: BY_TEAM, quiet: true, fromTeam: true },
      );
    if (open.length > 0) await eraseOpen(parts, db, open);
    return open.length + held.size;
  });
}

/** A visit goes as a visit, whether or not it is seen by consent. */
async function found(db: Database, hashes: Iterable<string>): Promise<{ open: LeadRow[]; held: Set<string> }> {
  const open: LeadRow[] = [];
  const held = new Set<string>();
  for (const hash of hashes) {
    for (const { key } of await rowsOfHash(db, hash)) {
      const lead = await db.get('leads', key);
      if (lead && lead.heldKey === undefined) open.push(lead);
      const row = await db.get('held', lead?.heldKey ?? key);
      if (row?.standing && !row.erased) held.add(row.heldKey);
    }
  }
  return { open, held };
}

async function eraseOpen(parts: Parts, db: Database, rows: readonly LeadRow[]): Promise<void> {
  const now = new Date(parts.now()).toISOString();
  const { recorder, periods } = await readConsentSettings(db);
  const suppressor = await openSuppressor(db);
  const keys = await Promise.all(rows.flatMap(namesOf).map((one) => suppressor.ownKeysOf(one)));
  const said = { scope: 'person-marketing', reason: 'erased', at: now, by: recorder } as const;
  const lead = keys.flatMap((one) => one.lead);
  const entries = suppressor.entriesOf({ lead, person: [] }, { ...said, months: periods.suppressionMonths });
  const subjects = await subjectsOf(await parts.vault(), rows);
  await atomically(db, 'strict', [...ERASING], async (tx) => {
    const copies = await eraseLeadRows(tx, rows, subjects, now);
    await addSuppressions(tx, entries);
    const erased = { leads: rows.length, visits: 0, downloads: 0 };
    if (copies.length > 0)
      await addErasure(tx, { at: now, reason: 'asked', erased, copies: checklistOf(copies), answerBy: null });
    const detail = { ...BY_TEAM, leads: String(rows.length) };
    await appendEntry(tx, newEntry({ at: now, event: 'erased', actor: recorder, detail }));
  });
}
