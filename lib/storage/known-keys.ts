import type { Database } from './database.ts';

/** Two million bits take 256 kB. With 200,000 keys in them, two in a hundred strangers look familiar. */
const BITS = 1 << 21;
const HASHES = 4;

/** Keys read at once, so that a large store is not in memory as a whole. */
const PAGE = 10_000;

const STORES = ['leads', 'held'] as const;

/**
 * Which leads and held leads may be stored already: a Bloom filter. Most leads of a first import are new, and asking
 * storage for each of them takes a third as long as storing it. Who is said to be unknown is not there; who is said to
 * be known may be. That holds as long as nobody else adds rows of the same connection meanwhile, which is what the
 * download's lock is for.
 */
export class KnownKeys {
  readonly #bits = new Uint8Array(BITS / 8);

  static async read(db: Database): Promise<KnownKeys> {
    const known = new KnownKeys();
    for (const name of STORES) for await (const keys of pagesOf(db, name)) for (const key of keys) known.add(key);
    return known;
  }

  /** Null where there are more rows than are read in a moment. */
  static async readIfFew(db: Database): Promise<KnownKeys | null> {
    const known = new KnownKeys();
    for (const name of STORES) {
      const { value: keys = [] } = await pagesOf(db, name).next();
      if (keys.length === PAGE) return null;
      for (const key of keys) known.add(key);
    }
    return known;
  }

  add(key: string): void {
    this.#visit(key, (byte, bit) => {
      this.#bits[byte]! |= bit;
      return true;
    });
  }

  mayHave(key: string): boolean {
    return this.#visit(key, (byte, bit) => (this.#bits[byte]! & bit) !== 0);
  }

  /**
   * The bits of a key, as long as `goOn` says so; whether it always did. Two hashes (FNV-1a, and a multiplicative one)
   * are combined to as many as are needed, after Kirsch and Mitzenmacher.
   */
  #visit(key: string, goOn: (byte: number, bit: number) => boolean): boolean {
    let first = 0x811c9dc5;
    let second = 0x9e3779b9;
    for (let index = 0; index < key.length; index += 1) {
      const code = key.charCodeAt(index);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ (second >>> 15) ^ code, 0x85ebca6b);
    }
    for (let turn = 0; turn < HASHES; turn += 1) {
      const place = (first + Math.imul(turn, second | 1)) & (BITS - 1);
      if (!goOn(place >>> 3, 1 << (place & 7))) return false;
    }
    return true;
  }
}

async function* pagesOf(db: Database, name: (typeof STORES)[number]): AsyncGenerator<string[], undefined> {
  let keys: string[] = [];
  do {
    const last = keys.at(-1);
    keys = await db.getAllKeys(name, last === undefined ? null : IDBKeyRange.lowerBound(last, true), PAGE);
    yield keys;
  } while (keys.length === PAGE);
}
