import type { Sealed } from '../domain/consent/sealed.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import type { Transaction } from './atomically.ts';
import type { Database } from './database.ts';
import type { HeldRow } from './held-rows.ts';
import type { LeadRow } from './schema.ts';

/** What of an open lead is as personal as the lead, and is said by no feed. */
export type SealedOwn = Pick<LeadRow, 'corrections' | 'informed'>;
export type OwnSealer = (heldKey: string, own: SealedOwn) => Promise<Sealed>;

type Held = Extract<ImportItem, { gate: 'held' }>;

function ownOf({ corrections, informed }: LeadRow): SealedOwn | null {
  if (!corrections && !informed) return null;
  return { ...(corrections && { corrections }), ...(informed && { informed }) };
}

/**
 * What the feed now calls a visit may have been put right, and its person informed. That is sealed with it, ahead of the
 * transaction, which waits for nothing but itself; if it has changed by then, all is done again.
 */
export class OwnSeals {
  readonly #sealed: ReadonlyMap<string, { of: string; sealed: Sealed }>;

  private constructor(sealed: ReadonlyMap<string, { of: string; sealed: Sealed }>) {
    this.#sealed = sealed;
  }

  /** `leads`: what is to be held, by the key under which it may lie open. */
  static async make(
    db: Database,
    leads: readonly { leadKey: string; heldKey: string }[],
    seal: OwnSealer | undefined,
  ): Promise<OwnSeals> {
    const made = new Map<string, { of: string; sealed: Sealed }>();
    for (const { leadKey, heldKey } of seal ? leads : []) {
      const row = await db.get('leads', leadKey);
      const own = row && ownOf(row);
      if (own) made.set(heldKey, { of: JSON.stringify(own), sealed: await seal!(heldKey, own) });
    }
    return new OwnSeals(made);
  }

  /** Of a row as it is in the transaction. Throws `StaleSeal` where something else was sealed. */
  of(heldKey: string, row: LeadRow | undefined, isWanted: boolean): Pick<HeldRow, 'own'> {
    const own = row && isWanted ? ownOf(row) : null;
    if (!own) return {};
    const made = this.#sealed.get(heldKey);
    if (made?.of !== JSON.stringify(own)) throw new StaleSeal();
    return { own: made.sealed };
  }
}

class StaleSeal extends Error {}

/** Somebody puts the same lead right again and again: that is no person. */
const TRIES = 5;

/** Once more for whoever was overtaken: nothing was written. */
export async function withFreshSeals<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let turn = 1; ; turn += 1)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StaleSeal) || turn >= TRIES) throw error;
    }
}

/** What a held row keeps that comes again: what is sealed of it, and by what else its person is found then. */
export function keptOwn(stored: HeldRow | undefined, fresh: Pick<Held, 'persons'>): Pick<HeldRow, 'own' | 'persons'> {
  if (!stored?.own) return {};
  const persons = [...new Set([...(fresh.persons ?? []), ...(stored.persons ?? [])])];
  return { own: stored.own, persons };
}

/** Where data of a lead went is noted under the key that the lead has: it goes with it. */
export async function renameCopies(tx: Transaction, renamed: ReadonlyMap<string, string>): Promise<void> {
  const copies = tx.objectStore('copies');
  for (const [from, to] of renamed)
    if (from !== to)
      for (const copy of await copies.index('lead').getAll(from)) await copies.put({ ...copy, leadKey: to });
}
