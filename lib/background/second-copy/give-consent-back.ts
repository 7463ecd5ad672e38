import type { ConsentGiven } from '../../domain/consent/standing.ts';
import { atomically, type Transaction } from '../../storage/atomically.ts';
import { indexed } from '../../storage/leads.ts';
import { withOwn } from '../../storage/own-parts.ts';
import type { KeptActs } from '../../storage/copy-rows.ts';
import { readHeld } from '../../storage/visits.ts';
import { allWaiting, endWaiting } from '../../storage/waiting-acts.ts';
import { change, type ChangeParts } from '../consent/standings.ts';

/** By whom a step was brought about: in the chain, beside what the step is. */
const SAID = { detail: { by: 'second-copy' }, quiet: true } as const;

/**
 * Opens what had been lost and is here again, of people who consented: as if they had just said so, at the time at which they did.
 * Whoever has said no meanwhile is found on the list, and nothing of theirs comes as far as this.
 */
export async function giveConsentBack(parts: ChangeParts): Promise<void> {
  const db = await parts.db();
  if ((await db.getAllKeys('waiting', null, 1)).length === 0) return;
  for (const acts of await allWaiting(db)) {
    const standing = acts.held?.standing;
    if (standing?.state !== 'consented' || !standing.consent) continue;
    const row = await readHeld(db, acts.key);
    if (row?.standing?.state !== 'notice-sent') continue;
    const changed = await change(parts, acts.key, said(standing.consent), { ...SAID, at: standing.since });
    const leadKey = changed.ok ? changed.row?.leadKey : undefined;
    await atomically(db, 'strict', ['waiting', 'copies', 'leads'], async (tx) => {
      const own = leadKey === undefined ? undefined : await tx.objectStore('waiting').get(leadKey);
      if (own) await putOwn(tx, own);
      await endWaiting(tx, acts, leadKey);
    });
  }
}

const said = ({ recordId, purposes, channels }: ConsentGiven) =>
  ({ event: 'yes', proof: true, consent: { recordId, purposes, channels } }) as const;

async function putOwn(tx: Transaction, own: KeptActs): Promise<void> {
  const row = await tx.objectStore('leads').get(own.key);
  if (!row) return;
  const { triage, corrections, informed } = own;
  const kept = { ...row, triage };
  await tx
    .objectStore('leads')
    .put(indexed(withOwn(kept, { ...row, ...(corrections && { corrections }), ...(informed && { informed }) })));
  await endWaiting(tx, own);
}
