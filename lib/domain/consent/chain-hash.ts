import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, soundCopy } from './canonical-json.ts';
import type { ChainCheck, ChainEntry } from './chain.ts';

/** SHA-256 in hex. Synchronous, since it is wanted in the middle of transactions, which wait for nothing else. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** What an entry says, before it has its place in the chain. */
export type NewEntry = Omit<ChainEntry, 'seq' | 'previous' | 'hash'>;

/** The last link that is known: all that the next one has to be fitted to. */
export interface ChainHead {
  seq: number;
  hash: string;
}

/** Before the first entry: the hash of nothing. */
export const NO_ENTRIES: ChainHead = { seq: 0, hash: sha256Hex('') };

const hashOf = ({ hash: _, ...entry }: ChainEntry): string => sha256Hex(canonicalJson(entry));

export function linkTo(head: ChainHead, entry: NewEntry): ChainEntry {
  const linked = { ...soundCopy(entry), seq: head.seq + 1, previous: head.hash, hash: '' };
  return { ...linked, hash: hashOf(linked) };
}

/** Looks at entries one after the other, so that a long chain need not be in memory at once. */
export class ChainChecker {
  #head = NO_ENTRIES;
  #brokenAt: number | null = null;
  readonly #known: ChainHead | null;

  /** `known`: the last entry as it was noted somewhere else, without which nobody could tell that the end was cut off. */
  constructor(known: ChainHead | null = null) {
    this.#known = known;
  }

  /** False once anything is wrong; what comes after that is not looked at any more. */
  next(entry: ChainEntry): boolean {
    if (this.#brokenAt !== null) return false;
    const seq = this.#head.seq + 1;
    if (!this.#fits(entry, seq)) {
      this.#brokenAt = seq;
      return false;
    }
    this.#head = { seq, hash: entry.hash };
    return true;
  }

  /** `entries`: how many are there, whatever they are worth. */
  end(entries: number): ChainCheck {
    const { seq, hash } = this.#head;
    const brokenAt = this.#brokenAt ?? (this.#known && this.#known.seq > seq ? seq + 1 : null);
    return brokenAt === null ? { ok: true, entries, head: hash } : { ok: false, entries, brokenAt };
  }

  #fits(entry: ChainEntry, seq: number): boolean {
    if (entry.seq !== seq || entry.previous !== this.#head.hash || entry.hash !== hashIfAny(entry)) return false;
    return this.#known?.seq !== seq || this.#known.hash === entry.hash;
  }
}

/** An entry that somebody changed may hold what is no JSON at all. */
function hashIfAny(entry: ChainEntry): string | null {
  try {
    return hashOf(entry);
  } catch {
    return null;
  }
}

/** Whether all the entries of a chain, oldest first, are as they were written. */
export function checkChain(entries: readonly ChainEntry[], known: ChainHead | null = null): ChainCheck {
  const checker = new ChainChecker(known);
  entries.every((entry) => checker.next(entry));
  return checker.end(entries.length);
}
