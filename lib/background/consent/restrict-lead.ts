import { restrictedFromOpen } from '../../domain/consent/machine.ts';
import { newEntry } from '../../domain/consent/new-entry.ts';
import { RpcFailure } from '../../rpc/server.ts';
import { appendEntry } from '../../storage/chain.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import { putEvidence } from '../../storage/evidence.ts';
import { atomically, type Transaction } from '../../storage/atomically.ts';
import { deleteLeads } from '../../storage/search-index.ts';
import { putHeldRow, STEP_STORES } from '../../storage/standings.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import { tellRestricted } from '../../storage/tell-step.ts';
import { sealEvidence } from './evidence.ts';
import { heldRowOf } from './hold.ts';
import { importConsent } from './import-consent.ts';
import { type Changed, change, type ChangeParts } from './standings.ts';
import type { Said } from './step-entry.ts';

/**
 * Article 18, for a lead that can be seen: it is sealed and stays here, and comes back when the restriction is lifted. One
 * that can be seen by consent has a standing, and changes as every visit does.
 */
export async function restrictLead(parts: ChangeParts, leadKey: string, said: Said = {}): Promise<Changed> {
  const [db, vault] = [await parts.db(), await parts.vault()];
  const row = await db.get('leads', leadKey);
  if (!row) throw new RpcFailure('not-found');
  if (row.heldKey !== undefined) return change(parts, row.heldKey, { event: 'restrict' }, said);
  const settings = await readConsentSettings(db);
  const now = said.at ?? new Date(parts.now()).toISOString();
  const held = await heldRowOf(vault, await importConsent(db, vault, now), row, restrictedFromOpen(now));
  const evidence = said.evidence && (await sealEvidence(vault, held.heldKey, said.evidence));
  const done = await atomically(db, 'strict', [...STEP_STORES], async (tx) => {
    const same = JSON.stringify(await tx.objectStore('leads').get(leadKey)) === JSON.stringify(row);
    if (!same) return false;
    const before = await tx.objectStore('held').get(held.heldKey);
    await deleteLeads(tx, [leadKey]);
    await putHeldRow(tx, before, held);
    await copiesTo(tx, leadKey, held);
    await tellRestricted(tx, leadKey, held, said.fromTeam ? null : now);
    if (evidence) await putEvidence(tx, evidence.row);
    const actor = said.actor ?? settings.recorder;
    const facts = { at: now, event: 'restricted', subject: held.heldKey, actor, after: 'restricted' } as const;
    await appendEntry(tx, newEntry({ ...facts, evidence: evidence?.evidence ?? null, detail: said.detail ?? {} }));
    return true;
  });
  if (!done) return restrictLead(parts, leadKey, said);
  if (!said.quiet) parts.announce();
  return { ok: true, row: held, recordId: null };
}

async function copiesTo(tx: Transaction, leadKey: string, { heldKey }: HeldRow): Promise<void> {
  const copies = tx.objectStore('copies');
  for (const copy of await copies.index('lead').getAll(leadKey)) await copies.put({ ...copy, leadKey: heldKey });
}
