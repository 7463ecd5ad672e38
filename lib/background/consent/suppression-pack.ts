import {
  type FileRefusal,
  readList,
  readSuppressionFile,
  SUPPRESSION_FORMAT,
  type SuppressionFile,
  type SuppressionList,
  writeSuppressionFile,
} from '../../domain/consent/suppression-file.ts';
import { fromBase64, toBase64 } from '../../seal/base64.ts';
import { keyOfPassphrase, newLock, openText, sealText } from '../../seal/passphrase.ts';

/** The list as a file that opens with the passphrase only: with its secrets in it, it could be tried out on anybody. */
export async function packList(list: SuppressionList, passphrase: string, madeAt: string): Promise<string> {
  const lock = newLock();
  const { key, check } = await keyOfPassphrase(passphrase, lock);
  const written = {
    kdf: 'PBKDF2-SHA-256',
    iterations: lock.iterations,
    salt: toBase64(lock.salt),
    check: toBase64(check),
  } as const;
  const { nonce, bytes } = await sealText(key, placeOf(written, madeAt), JSON.stringify(list));
  return writeSuppressionFile({
    madeAt,
    lock: written,
    cipher: 'AES-256-GCM',
    nonce: toBase64(nonce),
    data: toBase64(new Uint8Array(bytes)),
  });
}

export type Unpacked = { ok: true; list: SuppressionList } | { ok: false; reason: FileRefusal | 'wrong-passphrase' };

export async function unpackList(text: string, passphrase: string): Promise<Unpacked> {
  const read = readSuppressionFile(text);
  if (!read.ok) return read;
  const damaged: Unpacked = { ok: false, reason: 'damaged' };
  try {
    const { lock } = read.file;
    const { key, check } = await keyOfPassphrase(passphrase, { ...lock, salt: fromBase64(lock.salt) });
    if (toBase64(check) !== lock.check) return { ok: false, reason: 'wrong-passphrase' };
    const list = readList(await openText(key, placeOf(lock, read.file.madeAt), sealedIn(read.file)));
    return list ? { ok: true, list } : damaged;
  } catch {
    // No base64, or bytes that the key does not open: it was put together by something else.
    return damaged;
  }
}

const placeOf = ({ iterations, salt }: SuppressionFile['lock'], madeAt: string): string =>
  [SUPPRESSION_FORMAT, madeAt, iterations, salt].join('|');

const sealedIn = ({ nonce, data }: SuppressionFile) => ({ nonce: fromBase64(nonce), bytes: fromBase64(data).buffer });
