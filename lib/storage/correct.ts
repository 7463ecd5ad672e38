import { correctable, type CorrectableField } from '../domain/lead/correctable.ts';
import { indexed } from './leads.ts';
import type { Transaction } from './atomically.ts';
import { withCorrections } from './own-parts.ts';
import type { LeadRow } from './schema.ts';

/** Puts a field right, or, with an empty value, takes that back. Undefined when there is no such lead. */
export async function correctRow(
  tx: Transaction,
  leadKey: string,
  field: CorrectableField,
  value: string,
): Promise<LeadRow | undefined> {
  const leads = tx.objectStore('leads');
  const row = await leads.get(leadKey);
  if (!row) return undefined;
  const { [field]: _, ...others } = row.corrections ?? {};
  const corrections = value === '' ? others : { ...others, [field]: value };
  const changed = indexed(withCorrections(row, corrections, row.fed ?? correctable(row.feed)));
  await leads.put(changed);
  return changed;
}
