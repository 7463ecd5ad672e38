import { newEntry } from '../../domain/consent/new-entry.ts';
import { isCorrectable } from '../../domain/lead/correctable.ts';
import { readPhone } from '../../domain/lead/phones.ts';
import { isUsable } from '../../domain/lead/corrections.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import { heldKeyOf } from '../../feed/lead-keys.ts';
import { RpcFailure } from '../../rpc/server.ts';
import { atomically } from '../../storage/atomically.ts';
import { appendEntry } from '../../storage/chain.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import { correctRow } from '../../storage/correct.ts';
import { toStored } from '../../storage/leads.ts';
import type { Parts } from '../parts.ts';
import type { Vault } from '../vault.ts';
import { personHashes } from './person-keys.ts';
import { marked } from './person-mark.ts';

/** Article 16. The chain says which field was put right, and neither what it said nor what it says. */
export async function correctLead(
  parts: Parts,
  { leadKey, field, value: written }: { leadKey: string; field: string; value: string },
): Promise<StoredLead> {
  const value = written.trim();
  if (!isCorrectable(field)) throw new RpcFailure('bad-input', `${field.slice(0, 60)} cannot be put right`);
  if (value !== '' && !isUsable(field, value)) throw new RpcFailure('unreadable', `${field} cannot be read`);
  const [db, vault] = [await parts.db(), await parts.vault()];
  const subject = await heldKeyOf(leadKey, vault);
  const { recorder: actor } = await readConsentSettings(db);
  const at = new Date(parts.now()).toISOString();
  const persons = await personsNamed(vault, field, value);
  const row = await atomically(db, 'strict', ['leads', 'chain'], async (tx) => {
    const row = await correctRow(tx, leadKey, field, value, persons);
    if (!row) throw new RpcFailure('not-found');
    const what = value === '' ? 'taken-back' : 'put-right';
    await appendEntry(tx, newEntry({ at, event: 'corrected', subject, actor, detail: { field, what } }));
    return row;
  });
  parts.announce();
  const lead = toStored(row);
  return (await marked(db, [lead], parts.now()))[0] ?? lead;
}

/** What a corrected address or number says whose a lead is. */
const personsNamed = (vault: Vault, field: string, value: string): Promise<string[]> =>
  personHashes(vault, {
    email: field === 'person.email' ? value : '',
    phone: field === 'person.phone' ? readPhone({ number: value, country: null }) : '',
  });
