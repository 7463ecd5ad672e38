import { newEntry } from '../../domain/consent/new-entry.ts';
import { atomically, type Transaction } from '../../storage/atomically.ts';
import { appendEntry } from '../../storage/chain.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { eraseLeadRows, ERASING } from '../../storage/erase-rows.ts';
import { addErasure, checklistOf } from '../../storage/erasures.ts';
import type { Due } from '../../storage/retention.ts';
import { rowsAt } from '../../storage/rows-of.ts';
import type { LeadRow } from '../../storage/schema.ts';
import { addSuppressions } from '../../storage/suppressed.ts';
import type { Parts } from '../parts.ts';
import { subjectsOf } from './erase-subjects.ts';
import { suppressibleOf } from './person-keys.ts';
import { openSuppressor } from './suppressor.ts';

/** Few enough for the popup to get its turn in between; usually all that a day brings. */
const BATCH = 100;

/**
 * Erases leads whose period is over, and sees to it that a feed that still has them does not bring them back. Each
 * batch has its entry in the chain, by day and reason.
 */
export async function eraseDue(parts: Parts, db: Database, due: Due['due'], now: string): Promise<void> {
  const suppressor = await openSuppressor(db);
  const { suppressionMonths: months } = (await readConsentSettings(db)).periods;
  for (let at = 0; at < due.length; at += BATCH) {
    const batch = due.slice(at, at + BATCH);
    const rows = await rowsAt(
      db,
      'leads',
      batch.map(({ leadKey }) => leadKey),
    );
    const keys = await Promise.all(rows.map((row) => suppressor.ownKeysOf(suppressibleOf(row.feed))));
    const subjects = await subjectsOf(await parts.vault(), rows);
    const known = rows.map((row, n) => ({ row, subject: subjects[n]!, keys: keys[n]!.lead }));
    await atomically(db, 'strict', [...ERASING], async (tx) => {
      // What was restricted or erased meanwhile is not here any more, and is nobody's to erase for its age.
      const there = await stillThere(tx, known);
      if (there.length === 0) return;
      const erased = there.map(({ row }) => row);
      const copies = await eraseLeadRows(
        tx,
        erased,
        there.map(({ subject }) => subject),
        now,
      );
      // Of the person nothing is written down: they said nothing. Of the lead that it is gone for good: it did not merely end.
      const said = { scope: 'person-marketing', reason: 'erased', at: now, by: 'clock', months } as const;
      const lead = there.flatMap((one) => one.keys);
      await addSuppressions(tx, suppressor.entriesOf({ lead, person: [] }, said));
      if (copies.length > 0)
        await addErasure(tx, {
          at: now,
          reason: 'retention',
          erased: { leads: erased.length, visits: 0, downloads: 0 },
          copies: checklistOf(copies),
          answerBy: null,
        });
      await appendEntry(tx, newEntry({ at: now, event: 'erased', actor: 'clock', detail: detailOf(erased) }));
    });
    parts.announce();
  }
}

async function stillThere<Known extends { row: LeadRow }>(tx: Transaction, known: readonly Known[]): Promise<Known[]> {
  const keys = await Promise.all(known.map(({ row }) => tx.objectStore('leads').getKey(row.feed.leadKey)));
  return known.filter((_, n) => keys[n] !== undefined);
}

const detailOf = (rows: readonly LeadRow[]): Record<string, string> => {
  const prospects = rows.filter(({ feed }) => feed.kind === 'prospect').length;
  return { reason: 'retention', requests: String(rows.length - prospects), prospects: String(prospects) };
};
