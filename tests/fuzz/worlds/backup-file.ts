import { frameOf } from '../../../lib/backup/frame.ts';
import { type BackupHeader, headerOf, writeHeader } from '../../../lib/backup/header.ts';
import { keyOfPassphrase } from '../../../lib/seal/passphrase.ts';
import { joined } from '../arbitraries/damage.ts';

export const PASSPHRASE = 'correct horse';

/** The head of a file with as few rounds as are taken, and the key that opens it. */
export async function locked(about: Pick<BackupHeader, 'database' | 'app' | 'madeAt' | 'withAddresses'>) {
  const lock = { iterations: 100_000, salt: new Uint8Array(16) };
  const { key, check } = await keyOfPassphrase(PASSPHRASE, lock);
  const { text, bound } = writeHeader(headerOf(about, lock, check));
  return { key, head: new TextEncoder().encode(text), bound };
}

/** A file of these texts, a frame each. */
export async function fileOf({ key, head, bound }: Awaited<ReturnType<typeof locked>>, texts: readonly string[]) {
  const frames = texts.map((text, index) => frameOf(key, { bound, index, last: index === texts.length - 1 }, text));
  return joined(head, ...(await Promise.all(frames)));
}
