import type { Sealed } from '../../domain/consent/sealed.ts';
import { placeOfContact, placeOfHeld, placeOfOwn } from '../../feed/held-item.ts';
import { placeOfProblem, placeOfSource } from '../../feed/record-seal.ts';
import { fromBase64, toBase64 } from '../../seal/base64.ts';
import { makeSealKey } from '../../seal/keys.ts';
import { open, seal } from '../../seal/seal.ts';
import type { Database } from '../../storage/database.ts';
import { keyFor } from '../../storage/keys.ts';
import { placeOfEvidence } from '../consent/evidence.ts';
import { placeOfRaw } from '../raw-body.ts';

type Row = Record<string, unknown>;
type SealPurpose = 'held' | 'raw' | 'contact' | 'evidence';

/** A part of a row that lies under a key of this browser: which, and for which place. */
interface SealedPart {
  field: string;
  purpose: SealPurpose;
  place: (row: Row) => string;
  /** Texts are all of ours; the bytes of an answer may be in any encoding. */
  as: 'text' | 'bytes';
}

const part = (field: string, purpose: SealPurpose, place: (row: Row) => string, as: SealedPart['as'] = 'text') => ({
  field,
  purpose,
  place,
  as,
});

const heldKey = (row: Row): string => String(row['heldKey']);
const problem = (row: Row): string => placeOfProblem(String(row['id']));

/** Whatever is sealed, by the store that it is in. */
const SEALS: ReadonlyMap<string, readonly SealedPart[]> = new Map([
  [
    'held',
    [
      part('sealed', 'held', (row) => placeOfHeld(heldKey(row))),
      part('own', 'held', (row) => placeOfOwn(heldKey(row))),
      part('source', 'raw', (row) => placeOfSource(heldKey(row))),
      part('contact', 'contact', (row) => placeOfContact(heldKey(row))),
    ],
  ],
  ['problems', [part('record', 'raw', problem), part('sealed', 'held', problem)]],
  [
    'evidence',
    [
      part('sealed', 'evidence', (row) =>
        placeOfEvidence({ hash: String(row['hash']), subject: String(row['subject']) }),
      ),
    ],
  ],
  ['raw', [part('sealed', 'raw', (row) => placeOfRaw(Number(row['downloadId']), Number(row['index'])), 'bytes')]],
]);

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The second way into what is held back, and the only one that asks nobody: what it opens goes under the user's passphrase at
 * once, and from there under the seals of the browser that it is restored in. Nothing of it is in a message, a log or a page.
 */
export class Reseal {
  readonly #keys: ReadonlyMap<SealPurpose, CryptoKey>;
  /** Parts that did not open: nobody can open them here either. */
  unopened = 0;

  private constructor(keys: ReadonlyMap<SealPurpose, CryptoKey>) {
    this.#keys = keys;
  }

  static async with(db: Database): Promise<Reseal> {
    const purposes: SealPurpose[] = ['held', 'raw', 'contact', 'evidence'];
    const keys = await Promise.all(
      purposes.map(async (purpose) => [purpose, await keyFor(db, purpose, makeSealKey)] as const),
    );
    return new Reseal(new Map(keys));
  }

  /** The row as it goes under a passphrase; null where what it is for does not open. */
  async opened(store: string, value: unknown): Promise<unknown> {
    const row = value as Row;
    const found = partsOf(store, row).filter(({ field }) => isSealed(row[field]));
    if (found.length === 0) return value;
    try {
      const plain = await Promise.all(found.map(async (one) => [one.field, await this.#open(one, row)] as const));
      return { ...row, ...Object.fromEntries(plain) };
    } catch {
      this.unopened += 1;
      return null;
    }
  }

  /** The row as it is stored here. */
  async sealed(store: string, value: unknown): Promise<unknown> {
    const row = value as Row;
    const found = partsOf(store, row).filter(({ field }) => typeof row[field] === 'string');
    if (found.length === 0) return value;
    const seals = await Promise.all(found.map(async (one) => [one.field, await this.#seal(one, row)] as const));
    return { ...row, ...Object.fromEntries(seals) };
  }

  async #open({ field, purpose, place, as }: SealedPart, row: Row): Promise<string> {
    const bytes = await open(this.#keys.get(purpose)!, place(row), row[field] as Sealed);
    return as === 'text' ? decoder.decode(bytes) : toBase64(bytes);
  }

  #seal({ field, purpose, place, as }: SealedPart, row: Row): Promise<Sealed> {
    const text = String(row[field]);
    return seal(this.#keys.get(purpose)!, place(row), as === 'text' ? encoder.encode(text) : fromBase64(text));
  }
}

const partsOf = (store: string, row: Row): readonly SealedPart[] =>
  (typeof row === 'object' && row !== null ? SEALS.get(store) : undefined) ?? [];

const isSealed = (value: unknown): boolean => typeof value === 'object' && value !== null;
