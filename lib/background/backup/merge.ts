import type { ChainHead } from '../../domain/consent/chain-hash.ts';
import type { ErasureView } from '../../domain/consent/erasure.ts';
import { atomically } from '../../storage/atomically.ts';
import type { Database } from '../../storage/database.ts';
import { addSecrets, allSecrets } from '../../storage/secrets.ts';
import { addSuppressions, allSuppressed } from '../../storage/suppressed.ts';
import { idHash } from '../address-schedule.ts';
import { applyList } from '../consent/suppression-apply.ts';
import type { Parts } from '../parts.ts';
import { openVault } from '../vault.ts';
import { keepActs } from './merge-acts.ts';
import { keepLongerChain, recordRestore } from './merge-chain.ts';
import { keepEndings } from './merge-persons.ts';
import { keepPolicy } from './merge-policy.ts';
import { mergeSchedules } from './merge-schedules.ts';

export interface Merged {
  /** Leads of the backup that must not come back. */
  ended: number;
  /** Leads of which it is kept what was done about them here. */
  kept: number;
  head: ChainHead;
}

/**
 * Makes what was unpacked fit for this installation, while that is still in use: who said no here says no to the backup's leads
 * too, and is not forgotten; nor are erasures, schedules, and what the company has set up.
 */
export async function mergeInto(parts: Parts, staging: Database, madeAt: string): Promise<Merged> {
  const live = await parts.db();
  const now = new Date(parts.now()).toISOString();
  const vault = await openVault(staging);
  const aside: Parts = {
    ...parts,
    db: async () => staging,
    vault: async () => vault,
    wakeAt: async () => {},
    announce() {},
  };
  delete aside.headNote;
  delete aside.notifier;
  await mergeSuppressed(staging, live);
  await mergeErasures(staging, live);
  await keepPolicy(staging, live);
  await mergeSchedules(staging, live, await idHash(aside), parts.now());
  await keepLongerChain(staging, live);
  await keepEndings(aside, live);
  const kept = await keepActs(aside, live);
  const ended = await applyList(aside, staging);
  return { ended, kept, head: await recordRestore(staging, live, { now, madeAt }) };
}

async function mergeSuppressed(staging: Database, live: Database): Promise<void> {
  const [secrets, entries] = [await allSecrets(live), await allSuppressed(live)];
  await atomically(staging, 'strict', ['secrets', 'suppressed'], async (tx) => {
    await addSecrets(tx, secrets);
    await addSuppressions(tx, entries);
  });
}

/** The check lists of both, each once. */
async function mergeErasures(staging: Database, live: Database): Promise<void> {
  const [restored, here] = [await staging.getAll('erasures'), await live.getAll('erasures')];
  const known = new Map(restored.map((one) => [textOf(one), one]));
  await atomically(staging, 'strict', ['erasures'], async (tx) => {
    const store = tx.objectStore('erasures');
    for (const { id: _, ...one } of here) {
      const same = known.get(textOf(one));
      if (!same) await store.add(one as ErasureView);
      // The same one: whatever was ticked off here since is done.
      else await store.put({ ...same, copies: one.copies.map((copy) => doneIn(same, copy)) });
    }
  });
}

type Copy = ErasureView['copies'][number];

const textOf = ({ at, reason, erased, copies }: Omit<ErasureView, 'id'>): string =>
  JSON.stringify([at, reason, erased.leads, erased.visits, copies.map(({ id }) => id)]);

function doneIn({ copies }: ErasureView, copy: Copy): Copy {
  const other = copies.find(({ id }) => id === copy.id);
  return { ...copy, doneAt: copy.doneAt ?? other?.doneAt ?? null };
}
