import { toBase64 } from '../seal/base64.ts';
import { keyOfPassphrase } from '../seal/passphrase.ts';
import { BackupError } from './backup-error.ts';
import { ByteReader } from './byte-reader.ts';
import { nextFrame } from './frame.ts';
import { type BackupHeader, lockOf, readHeader } from './header.ts';
import { BACKUP_LIMITS } from './limits.ts';
import type { BackupRow } from './write.ts';

export interface OpenBackup {
  header: BackupHeader;
  /**
   * The rows, a frame at a time. Only a file whose rows were read to their end is whole: what came before is not to be
   * believed until then.
   */
  rows: AsyncGenerator<BackupRow[]>;
}

/** Opens a file with its passphrase. Throws `BackupError`, here or from `rows`. */
export async function openBackup(
  pieces: AsyncIterable<Uint8Array>,
  passphrase: string,
  newest: number,
): Promise<OpenBackup> {
  const bytes = new ByteReader(pieces, BACKUP_LIMITS.fileBytes);
  const { header, bound } = await readHeader(bytes, newest);
  const { key, check } = await keyOfPassphrase(passphrase, lockOf(header));
  if (toBase64(check) !== header.lock.check) throw new BackupError('wrong-passphrase');
  return { header, rows: rowsIn(bytes, key, bound) };
}

async function* rowsIn(bytes: ByteReader, key: CryptoKey, bound: string): AsyncGenerator<BackupRow[]> {
  let read = 0;
  for (let index = 0; ; index += 1) {
    const { text, last } = await nextFrame(bytes, key, { bound, index });
    if (last) {
      const { rows } = parsed(text) as { rows?: unknown };
      if (rows !== read || !(await bytes.isAtEnd())) throw new BackupError('damaged');
      return;
    }
    const rows = text.split('\n').map(rowOf);
    read += rows.length;
    yield rows;
  }
}

function rowOf(line: string): BackupRow {
  const row = parsed(line);
  if (!Array.isArray(row) || typeof row[0] !== 'string') throw new BackupError('damaged');
  const [store, value, key] = row as [string, unknown, IDBValidKey?];
  return key === undefined ? { store, value } : { store, value, key };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    throw new BackupError('damaged');
  }
}
