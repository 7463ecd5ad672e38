import type { Effect } from '../../domain/consent/transitions.ts';
import type { Lead } from '../../domain/lead/lead.ts';
import { placeOfHeld, placeOfOwn } from '../../feed/held-item.ts';
import { placeOfSource, recordBytes } from '../../feed/record-seal.ts';
import type { Database } from '../../storage/database.ts';
import type { Transaction } from '../../storage/atomically.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import type { LeadRow } from '../../storage/schema.ts';
import type { Prepared } from '../../storage/standings.ts';
import type { Vault } from '../vault.ts';
import { type HeldContent, openHeld } from './open-held.ts';

/** Opens or seals what a step will need; null where nothing is left that could be opened. */
export async function prepare(
  db: Database,
  vault: Vault,
  row: HeldRow,
  effects: readonly Effect[],
): Promise<Prepared | null> {
  if (effects.some(({ effect }) => effect === 'open')) {
    const content = await openHeld(db, row);
    return content && { kind: 'opened', ...content };
  }
  if (effects.some(({ effect }) => effect === 'close')) {
    const lead = row.leadKey === undefined ? undefined : await db.get('leads', row.leadKey);
    return lead ? { kind: 'closed', ...(await sealLead(vault, row.heldKey, lead)), of: lead } : { kind: 'gone' };
  }
  return { kind: 'nothing' };
}

/** What it takes to seal again, in the transaction that opens it, what must not stay open after all. */
export type ClosedAgain = Pick<Prepared & { kind: 'closed' }, 'sealed' | 'source' | 'own'>;

export async function closedAgain(vault: Vault, row: HeldRow, prepared: Prepared): Promise<ClosedAgain | null> {
  if (prepared.kind !== 'opened' || !row.sealed) return null;
  const source = row.source ?? (await vault.sealRaw(placeOfSource(row.heldKey), recordBytes(prepared)));
  return { sealed: row.sealed, source, ...(row.own && { own: row.own }) };
}

/** `row`: as it was written in this transaction. */
export async function preparedAgain(
  tx: Transaction,
  row: HeldRow,
  again: ClosedAgain | null,
  effects: readonly Effect[],
): Promise<Prepared> {
  if (!again || row.leadKey === undefined || !effects.some(({ effect }) => effect === 'close'))
    return { kind: 'nothing' };
  const of = await tx.objectStore('leads').get(row.leadKey);
  return of ? { kind: 'closed', ...again, of } : { kind: 'gone' };
}

/** Seals a lead that could be seen. What the person had put right stays so, and what the feed said is not lost. */
export async function sealLead(vault: Vault, heldKey: string, row: LeadRow) {
  const { source, path, corrections, informed } = row;
  const content: HeldContent = { lead: fedLead(row), source, path };
  const own = { ...(corrections && { corrections }), ...(informed && { informed }) };
  const [sealed, kept, beside] = await Promise.all([
    vault.sealHeld(placeOfHeld(heldKey), content),
    vault.sealRaw(placeOfSource(heldKey), recordBytes({ source, path })),
    corrections || informed ? vault.sealHeld(placeOfOwn(heldKey), own) : undefined,
  ]);
  return { sealed, source: kept, ...(beside && { own: beside }) };
}

export const fedLead = ({ feed, fed }: LeadRow): Lead => ({ ...feed, ...fed });

/** Whether a row is what it was when all was prepared. */
export async function isStillSo(tx: Transaction, row: HeldRow, prepared: Prepared): Promise<boolean> {
  const now = await tx.objectStore('held').get(row.heldKey);
  if (!now || traitsOf(now) !== traitsOf(row)) return false;
  if (prepared.kind !== 'closed') return true;
  const lead = await tx.objectStore('leads').get(prepared.of.feed.leadKey);
  return JSON.stringify(lead) === JSON.stringify(prepared.of);
}

/** What changes whenever anything does: nonces are never used twice. */
const traitsOf = ({ standing, revision, sourceMac, sealed, leadKey }: HeldRow): string =>
  JSON.stringify([standing, revision, sourceMac, leadKey, sealed && [...sealed.nonce]]);
