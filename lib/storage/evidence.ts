import type { Database } from './database.ts';
import type { Transaction } from './atomically.ts';
import type { EvidenceRow } from './record-rows.ts';
import { copyLater } from './uncopied.ts';

export async function putEvidence(tx: Transaction, row: EvidenceRow): Promise<void> {
  copyLater(tx, 'evidence', [row.hash]);
  await tx.objectStore('evidence').put(row);
}

/** What a person said, still sealed. */
export const evidenceOf = (db: Database, subject: string): Promise<EvidenceRow[]> =>
  db.getAllFromIndex('evidence', 'subject', subject);

/** Its hashes stay in the chain, and say nothing without it. */
export async function eraseEvidence(tx: Transaction, subject: string): Promise<void> {
  const store = tx.objectStore('evidence');
  const hashes = await store.index('subject').getAllKeys(subject);
  copyLater(tx, 'evidence', hashes);
  for (const hash of hashes) await store.delete(hash);
}
