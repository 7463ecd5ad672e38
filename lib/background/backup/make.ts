import { BackupError } from '../../backup/backup-error.ts';
import { BACKUP_LIMITS } from '../../backup/limits.ts';
import { HASH_KEY_ROW, pageOf, type StoreName, storesIn } from '../../backup/stores.ts';
import { BackupWriter } from '../../backup/write.ts';
import { toBase64 } from '../../seal/base64.ts';
import { hashKeyBytes, makeHashKey } from '../../seal/keys.ts';
import { type KeyedRow, rowsOfStore } from '../../storage/all-rows.ts';
import { type Database, NEWEST_SHAPE } from '../../storage/database.ts';
import { keyFor } from '../../storage/keys.ts';
import { inSnapshot } from '../../storage/snapshot.ts';
import { Reseal } from './seals.ts';

export interface Making {
  passphrase: string;
  withAddresses: boolean;
  /** The version of Leadstand. */
  app: string;
  /** ISO. */
  madeAt: string;
  emit: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Hears how many rows have been written. */
  onRows: (rows: number) => void;
}

/**
 * Writes everything that this installation has, as it is at one moment. What is sealed is opened on its way from one seal into the
 * other, a page of rows at a time. Says how many rows had to be left out since nothing opens them.
 */
export async function makeBackup(db: Database, making: Making): Promise<{ rows: number; unopened: number }> {
  const hashKey = await hashKeyBytes(await keyFor(db, 'hash', makeHashKey));
  if (!hashKey) throw new BackupError('keys-stay');
  const reseal = await Reseal.with(db);
  const { passphrase, withAddresses, app, madeAt } = making;
  const about = { database: NEWEST_SHAPE, app, madeAt, withAddresses };
  const writer = await BackupWriter.start(passphrase, about, counted(making.emit));
  await writer.add({ store: HASH_KEY_ROW, value: toBase64(hashKey) });
  let rows = 0;
  await inSnapshot(db, storesIn(withAddresses), async ({ tx, turn }) => {
    for (const store of storesIn(withAddresses)) {
      for await (const page of rowsOfStore(tx, store, pageOf(store), turn)) {
        for (const row of await Promise.all(page.map((one) => writable(store, one, reseal))))
          if (row) await writer.add({ store, ...row });
        making.onRows((rows += page.length));
      }
    }
    await writer.end();
  });
  return { rows, unopened: reseal.unopened };
}

async function writable(store: StoreName, { value, key }: KeyedRow, reseal: Reseal): Promise<KeyedRow | null> {
  const written = store === 'secrets' ? await writableSecret(value) : await reseal.opened(store, value);
  if (written === null) return null;
  return key === undefined ? { value: written } : { value: written, key };
}

async function writableSecret(value: unknown): Promise<unknown> {
  const secret = value as { key: CryptoKey };
  const bytes = await hashKeyBytes(secret.key);
  return bytes && { ...secret, key: toBase64(bytes) };
}

/** What nobody could read again is not written. */
function counted(emit: Making['emit']): Making['emit'] {
  let length = 0;
  return async (bytes) => {
    length += bytes.length;
    if (length > BACKUP_LIMITS.fileBytes) throw new BackupError('too-large');
    await emit(bytes);
  };
}
