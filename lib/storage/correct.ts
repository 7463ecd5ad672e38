import { correctable, type CorrectableField } from '../domain/lead/correctable.ts';
import { indexed } from './leads.ts';
import type { Transaction } from './atomically.ts';
import { withCorrections } from './own-parts.ts';
import type { LeadRow } from './schema.ts';
import { indexLater } from './search-index.ts';
import { copyLater } from './uncopied.ts';

/**
 * Puts a field right, or, with an empty value, takes that back. `persons`: what its person is found by from now on as well.
 * Undefined when there is no such lead.
 */
export async function correctRow(
  tx: Transaction,
  leadKey: string,
  field: CorrectableField,
  value: string,
  persons: readonly string[] = [],
): Promise<LeadRow | undefined> {
  const leads = tx.objectStore('leads');
  const row = await leads.get(leadKey);
  if (!row) return undefined;
  const { [field]: _, ...others } = row.corrections ?? {};
  const corrections = value === '' ? others : { ...others, [field]: value };
  const right = withCorrections(row, corrections, row.fed ?? correctable(row.feed));
  const changed = indexed(row.persons ? { ...right, persons: [...new Set([...row.persons, ...persons])] } : right);
  await leads.put(changed);
  indexLater(tx, [leadKey]);
  copyLater(tx, 'acts', [leadKey]);
  return changed;
}
