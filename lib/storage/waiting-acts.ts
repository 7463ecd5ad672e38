import type { Standing } from '../domain/consent/standing.ts';
import type { TriageState } from '../domain/triage/triage.ts';
import type { Transaction } from './atomically.ts';
import type { Database } from './database.ts';
import { mayBecomeRequest } from './held-rules.ts';
import type { KeptActs } from './copy-rows.ts';
import type { HeldRow } from './held-rows.ts';
import type { CopyRow } from './record-rows.ts';
import { copyLater } from './uncopied.ts';

/** Acts whose leads were lost with a database, as the leads of an import find them again by their keys. */
export class WaitingActs {
  readonly #found: ReadonlyMap<string, KeptActs>;
  /** With the key that its lead has now. */
  readonly #taken = new Map<string, { acts: KeptActs; as: string }>();

  private constructor(found: ReadonlyMap<string, KeptActs>) {
    this.#found = found;
  }

  static async read(tx: Transaction, keys: readonly string[]): Promise<WaitingActs> {
    const store = tx.objectStore('waiting');
    if ((await store.getAllKeys(null, 1)).length === 0) return new WaitingActs(new Map());
    const rows = await Promise.all([...new Set(keys)].map((key) => store.get(key)));
    return new WaitingActs(new Map(rows.flatMap((row) => (row ? [[row.key, row]] : []))));
  }

  /** What was done about one that may be seen; or that it may not, since its person has said so. */
  forOpen(leadKey: string, heldKey: string): KeptActs | null | 'kept-away' {
    const held = this.#found.get(heldKey);
    if (held?.held && !mayBecomeRequest(held.held as HeldRow)) return 'kept-away';
    const kept = this.#found.get(leadKey);
    for (const acts of [held, kept]) if (acts) this.#taken.set(acts.key, { acts, as: leadKey });
    return kept ?? held ?? null;
  }

  /**
   * What was done about one that is held. That its person consented is not given back here, where nothing can be opened: it
   * stands where it stood when they were asked, and goes on waiting for what opens it.
   */
  forHeld(
    leadKey: string,
    heldKey: string,
  ): { triage: TriageState; receivedAt: string; standing?: Standing | undefined } | null {
    const [held, kept] = [this.#found.get(heldKey), this.#found.get(leadKey)];
    const acts = kept ?? held;
    if (!acts) return null;
    const standing = held?.held?.standing;
    if (standing?.state === 'consented') return { ...acts, standing: asAsked(standing) };
    for (const one of [held, kept]) if (one) this.#taken.set(one.key, { acts: one, as: heldKey });
    return { ...acts, standing };
  }

  /** Those that found their lead wait no more. Where its data went is noted again. */
  async write(tx: Transaction): Promise<void> {
    await Promise.all([...this.#taken.values()].map(({ acts, as }) => endWaiting(tx, acts, as)));
  }
}

/** Where somebody stood who then consented. */
export const asAsked = ({ before, ...standing }: Standing): Standing =>
  before ? { ...before, before: null } : { ...standing, state: 'notice-sent', consent: null, before: null };

/** Its lead is there. `as`: the key that it has there. */
export async function endWaiting(tx: Transaction, { key, copies }: KeptActs, as: string = key): Promise<void> {
  await tx.objectStore('waiting').delete(key);
  copyLater(tx, 'acts', [key]);
  // The store numbers its rows itself.
  for (const copy of copies) await tx.objectStore('copies').add({ ...copy, leadKey: as } as CopyRow);
}

export const allWaiting = (db: Database): Promise<KeptActs[]> => db.getAll('waiting');

/** Forgets those of whom `isGone` says so. */
export async function forgetWaiting(tx: Transaction, isGone: (acts: KeptActs) => boolean): Promise<void> {
  const store = tx.objectStore('waiting');
  const gone = (await store.getAll()).filter(isGone).map(({ key }) => key);
  copyLater(tx, 'acts', gone);
  for (const key of gone) await store.delete(key);
}
