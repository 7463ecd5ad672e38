import { BackupError } from '../../backup/backup-error.ts';
import { isRow } from '../../backup/check-row.ts';
import { openBackup } from '../../backup/read.ts';
import { HASH_KEY_ROW, type StoreName, storesIn } from '../../backup/stores.ts';
import type { BackupRow } from '../../backup/write.ts';
import type { BackupCounts } from '../../domain/backup/summary.ts';
import { fromBase64 } from '../../seal/base64.ts';
import { importHashKey } from '../../seal/keys.ts';
import { type Database, NEWEST_SHAPE } from '../../storage/database.ts';
import { lendKeys, replaceKey } from '../../storage/keys.ts';
import { countsOf } from './counts.ts';
import { Reseal } from './seals.ts';
import { newStaging, openStaging } from './staging.ts';

export interface Unpacked {
  madeAt: string;
  app: string;
  withAddresses: boolean;
  inFile: BackupCounts;
}

export interface Unpacking {
  passphrase: string;
  onRows: (rows: number) => void;
}

/**
 * Unpacks a backup beside the database that is in use, of which nothing changes. Throws `BackupError` unless the file is whole;
 * whatever was unpacked until then is to be dropped.
 */
export async function unpackBackup(
  live: Database,
  pieces: AsyncIterable<Uint8Array>,
  { passphrase, onRows }: Unpacking,
): Promise<Unpacked> {
  const { header, rows } = await openBackup(pieces, passphrase, NEWEST_SHAPE);
  // Before they are lent, so that there are all of them.
  const reseal = await Reseal.with(live);
  const staging = await newStaging(header.database);
  try {
    await lendKeys(live, staging);
    // What is to be done to rows of the backup is in the backup.
    if (staging.objectStoreNames.contains('chores')) await staging.clear('chores');
    const unpacking = new Rows(staging, reseal, storesIn(header.withAddresses));
    for await (const page of rows) onRows(await unpacking.put(page));
    if (!unpacking.hasHashKey) throw new BackupError('damaged');
  } finally {
    staging.close();
  }
  const migrated = await openStaging();
  try {
    const { madeAt, app, withAddresses } = header;
    return { madeAt, app, withAddresses, inFile: await countsOf(migrated) };
  } finally {
    migrated.close();
  }
}

/** Puts rows where they belong, each sealed with the keys of this browser. */
class Rows {
  hasHashKey = false;
  #count = 0;
  readonly #db: Database;
  readonly #reseal: Reseal;
  readonly #known: ReadonlySet<string>;

  constructor(db: Database, reseal: Reseal, stores: readonly StoreName[]) {
    this.#db = db;
    this.#reseal = reseal;
    // A store that came later than the backup's database is none of it.
    this.#known = new Set(stores.filter((name) => db.objectStoreNames.contains(name)));
  }

  /** Says how many there have been. */
  async put(rows: readonly BackupRow[]): Promise<number> {
    const keys = rows.filter(({ store }) => store === HASH_KEY_ROW);
    for (const { value } of keys) await this.#putHashKey(value);
    const others = rows.filter(({ store }) => store !== HASH_KEY_ROW);
    if (!others.every((row) => this.#known.has(row.store) && isRow(row.store as StoreName, row.value)))
      throw new BackupError('damaged');
    const stored = await Promise.all(others.map(async (row) => ({ ...row, value: await this.#storable(row) })));
    this.#count += rows.length;
    if (others.length === 0) return this.#count;
    const tx = this.#db.transaction([...new Set(others.map(({ store }) => store as StoreName))], 'readwrite');
    await Promise.all([...stored.map((row) => put(tx, row)), tx.done]).catch(refuseOddKeys);
    return this.#count;
  }

  async #putHashKey(value: unknown): Promise<void> {
    await replaceKey(this.#db, 'hash', await keyOf(value));
    this.hasHashKey = true;
  }

  async #storable({ store, value }: BackupRow): Promise<unknown> {
    if (store !== 'secrets') return this.#reseal.sealed(store, value).catch(refuse);
    const secret = value as { key: string };
    return { ...secret, key: await keyOf(secret.key) };
  }
}

type Writing = { objectStore(name: StoreName): { put(value: never, key?: never): Promise<unknown> } };

const put = async (tx: unknown, { store, value, key }: BackupRow): Promise<unknown> =>
  (tx as Writing).objectStore(store as StoreName).put(value as never, key as never);

const keyOf = (value: unknown): Promise<CryptoKey> =>
  Promise.resolve()
    .then(() => importHashKey(fromBase64(String(value))))
    .catch(refuse);

const refuse = (): never => {
  throw new BackupError('damaged');
};

/** A key that is none, or that an index cannot take: nobody of ours wrote it. */
function refuseOddKeys(error: unknown): never {
  if (error instanceof DOMException && (error.name === 'DataError' || error.name === 'ConstraintError')) refuse();
  throw error;
}
