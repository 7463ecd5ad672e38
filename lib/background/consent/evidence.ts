import type { ChainEntry } from '../../domain/consent/chain.ts';
import type { Evidence } from '../../domain/consent/evidence.ts';
import { evidenceHashes, type SaltedEvidence } from '../../domain/consent/evidence-hash.ts';
import type { EvidenceRow } from '../../storage/record-rows.ts';
import type { Vault } from '../vault.ts';

interface SealedEvidence {
  /** For the chain of records: hashes only. */
  evidence: NonNullable<ChainEntry['evidence']>;
  /** For the store of evidence, in the same transaction. */
  row: EvidenceRow;
}

/** Ahead of the transaction in which it is recorded what the person said. */
export async function sealEvidence(
  vault: Pick<Vault, 'sealEvidence'>,
  subject: string,
  evidence: Evidence,
): Promise<SealedEvidence> {
  const salted: SaltedEvidence = { salt: newSalt(), evidence };
  const hashes = evidenceHashes(salted);
  const row = { hash: hashes.hash ?? '', subject };
  return { evidence: hashes, row: { ...row, sealed: await vault.sealEvidence(placeOfEvidence(row), salted) } };
}

/** What the person said, with the salt that its hashes were made with. */
export const openEvidence = async (vault: Pick<Vault, 'openEvidence'>, row: EvidenceRow): Promise<SaltedEvidence> =>
  (await vault.openEvidence(placeOfEvidence(row), row.sealed)) as SaltedEvidence;

export const placeOfEvidence = ({ hash, subject }: Omit<EvidenceRow, 'sealed'>): string =>
  `evidence|${subject}|${hash}`;

const newSalt = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(8)), (part) => part.toString(36)).join('-');
