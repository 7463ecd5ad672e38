import { canonicalJson, soundCopy } from './canonical-json.ts';
import { sha256Hex } from './chain-hash.ts';
import type { ChainEntry } from './chain.ts';
import type { Evidence } from './evidence.ts';

type ChainEvidence = NonNullable<ChainEntry['evidence']>;

/** What is sealed: the evidence, and a random text without which its hashes say nothing. */
export interface SaltedEvidence {
  salt: string;
  evidence: Evidence;
}

/**
 * What the chain says of a piece of evidence. Hashed with the salt: as long as both are kept, anybody who is shown them can
 * check them; once they are erased, nobody can find out what was said by trying likely answers. A file is kept elsewhere
 * and compared there, so its hash is as it is.
 */
export function evidenceHashes({ salt, evidence }: SaltedEvidence): ChainEvidence {
  const { how, at, text, messageId, file } = evidence;
  const salted = (what: string, value: string | undefined): string | null =>
    value ? sha256Hex(`${what}|${salt}|${value.toWellFormed()}`) : null;
  return {
    how,
    at,
    textHash: salted('text', text),
    messageIdHash: salted('message-id', messageId),
    fileHash: file?.sha256.toLowerCase() ?? null,
    hash: sha256Hex(canonicalJson(soundCopy({ salt, evidence }))),
    ...(isWeak(evidence) && { weak: true as const }),
  };
}

/** Nothing but the word of whoever recorded it. */
const isWeak = ({ text, messageId, file }: Evidence): boolean => !text?.trim() && !messageId?.trim() && !file;
