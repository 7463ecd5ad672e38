import { SAMPLE_ID } from '../../domain/connection/connection.ts';
import { newEntry } from '../../domain/consent/new-entry.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { SuppressionKeys } from '../../domain/consent/suppression-keys.ts';
import type { SuppressionReason } from '../../domain/consent/suppression.ts';
import { type Effect, effectsWith } from '../../domain/consent/transitions.ts';
import type { Transaction } from '../../storage/atomically.ts';
import { appendEntry } from '../../storage/chain.ts';
import type { Database } from '../../storage/database.ts';
import { eraseLeadRows } from '../../storage/erase-rows.ts';
import { addErasure, checklistOf } from '../../storage/erasures.ts';
import { prospectsOfPersons } from '../../storage/prospects.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import type { LeadRow } from '../../storage/schema.ts';
import { addSuppressions } from '../../storage/suppressed.ts';
import type { Vault } from '../vault.ts';
import { subjectsOf } from './erase-subjects.ts';
import { namesOf } from './person-keys.ts';
import type { Suppressor } from './suppressor.ts';

/**
 * Who says no to a visit says no to marketing, and marketing is all that a prospect is for: those of the same person are
 * erased in the same transaction. They are found by the keyed hashes that the visit carries. The index of buyers would not
 * do: it is asked by an address, which nothing may open for that. Requests stay.
 */
export interface Prospects {
  rows: LeadRow[];
  /** What they are called in the records. */
  subjects: string[];
  keys: SuppressionKeys[];
}

export async function prospectsOf(
  db: Database,
  vault: Vault,
  row: HeldRow,
  suppressor: Suppressor,
): Promise<Prospects> {
  const rows = await prospectsOfPersons(db.transaction('leads'), row.persons);
  const real = rows.filter(({ feed }) => feed.connectionId !== SAMPLE_ID).flatMap(namesOf);
  const keys = await Promise.all(real.map((one) => suppressor.ownKeysOf(one)));
  return { rows, subjects: await subjectsOf(vault, rows), keys };
}

/** Whether there are still just these. */
export async function areStillThese(tx: Transaction, row: HeldRow, prospects: Prospects | null): Promise<boolean> {
  if (!prospects) return true;
  return JSON.stringify(await prospectsOfPersons(tx, row.persons)) === JSON.stringify(prospects.rows);
}

interface Circumstances {
  now: string;
  by: string;
  reason: SuppressionReason;
  settings: ConsentSettings;
  suppressor: Suppressor | null;
}

export async function eraseProspects(
  tx: Transaction,
  { rows, subjects, keys }: Prospects,
  { now, by, reason, settings, suppressor }: Circumstances,
): Promise<void> {
  if (rows.length === 0) return;
  const said = { scope: 'person-marketing', reason, at: now, by, months: settings.periods.suppressionMonths } as const;
  const copies = await eraseLeadRows(tx, rows, subjects, now);
  if (suppressor)
    await addSuppressions(
      tx,
      keys.flatMap((one) => suppressor.entriesOf(one, said)),
    );
  await addErasure(tx, {
    at: now,
    reason: reason === 'withdrawn' ? 'withdrawn' : 'objected',
    erased: { leads: rows.length, visits: 0, downloads: 0 },
    copies: checklistOf(copies),
    answerBy: null,
  });
  const detail = { because: 'said-of-visit', reason };
  for (const subject of subjects)
    await appendEntry(tx, newEntry({ at: now, event: 'erased', subject, actor: by, detail }));
}

/** What keeps them away from now on. */
export const keysOf = ({ keys }: Prospects): string[] => keys.flatMap(({ lead, person }) => [...lead, ...person]);

/** Whether a step is a person's no to all marketing. */
export const saysNoIn = (effects: readonly Effect[]): boolean =>
  effectsWith(effects, 'suppress').some(({ scopes }) => scopes.includes('person-marketing'));
