import type { ImportItem } from '../domain/lead/import-item.ts';
import type { RecordSource } from '../feed/read-stored.ts';
import { placeOfProblem, placeOfSource, recordOfBytes } from '../feed/record-seal.ts';
import type { HeldRow } from '../storage/held-rows.ts';
import type { LeadRow, ProblemRow } from '../storage/schema.ts';
import type { Vault } from './vault.ts';

type Opens = Pick<Vault, 'openRaw'>;

/**
 * The record behind a stored row, for the import's own eyes: it goes through the gate again before anything of it is
 * kept. Null for rows from before records were kept so.
 */
export const recordOfLead = ({ source, path }: LeadRow): RecordSource => ({ source, path });

export async function recordOfHeld(
  { heldKey, source }: Pick<HeldRow, 'heldKey' | 'source'>,
  vault: Opens,
): Promise<RecordSource | null> {
  return source ? recordOfBytes(await vault.openRaw(placeOfSource(heldKey), source)) : null;
}

export async function recordOfProblem(row: ProblemRow, vault: Opens): Promise<RecordSource | null> {
  // Of a record that is too large, the beginning is kept; of one that is too deep, no reading can come to anything.
  if (row.reason === 'too-large' || row.reason === 'too-deep') return null;
  if (row.record) return recordOfBytes(await vault.openRaw(placeOfProblem(row.id), row.record));
  return row.source !== null && row.path !== undefined ? { source: row.source, path: row.path } : null;
}

export async function recordOfItem(item: ImportItem, vault: Opens): Promise<RecordSource | null> {
  if (item.gate === 'problem' || item.gate === 'suppressed') return null;
  return 'lead' in item
    ? { source: item.source, path: item.path }
    : recordOfHeld({ heldKey: item.heldKey, ...(item.source && { source: item.source }) }, vault);
}
