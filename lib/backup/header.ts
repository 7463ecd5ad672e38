import * as z from 'zod/mini';
import { sha256Hex } from '../domain/consent/chain-hash.ts';
import { fromBase64, toBase64 } from '../seal/base64.ts';
import type { Lock } from '../seal/passphrase.ts';
import { BackupError } from './backup-error.ts';
import type { ByteReader, Line } from './byte-reader.ts';
import { BACKUP_LIMITS } from './limits.ts';

/**
 * The beginning of a backup, to be read by everybody: three lines of text, of which the last is the hash of the second. So a
 * damaged one is told from a wrong passphrase. What follows is sealed together with the same hash: no header can be put
 * before another file's content.
 */
const FIRST_LINE = 'LEADSTAND BACKUP';
const FORMAT_VERSION = 1;

const base64 = z.string().check(z.maxLength(100), z.regex(/^[A-Za-z0-9+/]+=*$/));

const headerSchema = z.object({
  version: z.literal(FORMAT_VERSION),
  /** Of the database: an older one is brought up to date as the database itself would be. */
  database: z.int().check(z.minimum(1)),
  /** Of Leadstand, for people. */
  app: z.string().check(z.maxLength(40)),
  madeAt: z.iso.datetime(),
  withAddresses: z.boolean(),
  lock: z.object({
    kdf: z.literal('PBKDF2-SHA-256'),
    /** More would keep a browser busy for minutes, and fewer nobody of ours has written. */
    iterations: z.int().check(z.minimum(100_000), z.maximum(5_000_000)),
    salt: base64,
    check: base64,
  }),
  cipher: z.literal('AES-256-GCM'),
  packed: z.literal('deflate-raw'),
});
export type BackupHeader = z.infer<typeof headerSchema>;
export type About = Pick<BackupHeader, 'database' | 'app' | 'madeAt' | 'withAddresses'>;

export const headerOf = (about: About, lock: Lock, check: Uint8Array): BackupHeader => ({
  version: FORMAT_VERSION,
  ...about,
  lock: { kdf: 'PBKDF2-SHA-256', iterations: lock.iterations, salt: toBase64(lock.salt), check: toBase64(check) },
  cipher: 'AES-256-GCM',
  packed: 'deflate-raw',
});

export const lockOf = ({ lock }: BackupHeader): Lock => ({
  iterations: lock.iterations,
  salt: fromBase64(lock.salt),
});

/** The lines, and the hash that binds what follows to them. */
export function writeHeader(header: BackupHeader): { text: string; bound: string } {
  const line = JSON.stringify(header);
  const bound = sha256Hex(line);
  return { text: `${FIRST_LINE}\n${line}\n${bound}\n`, bound };
}

/** `newest` is the newest version of the database that is known here. */
export async function readHeader(bytes: ByteReader, newest: number): Promise<{ header: BackupHeader; bound: string }> {
  const first = await bytes.line(FIRST_LINE.length);
  if (!isFirst(first)) throw new BackupError(isCutOff(first) ? 'damaged' : 'no-backup');
  const { text } = await bytes.line(BACKUP_LIMITS.headerBytes);
  const { text: bound, whole } = await bytes.line(64);
  if (!whole || sha256Hex(text) !== bound) throw new BackupError('damaged');
  const value = parsed(text);
  if (isNewer(value, newest)) throw new BackupError('newer');
  const header = headerSchema.safeParse(value);
  if (!header.success) throw new BackupError('damaged');
  return { header: header.data, bound };
}

const isFirst = ({ text, whole }: Line): boolean => whole && text === FIRST_LINE;
const isCutOff = ({ text, whole }: Line): boolean => !whole && text !== '' && FIRST_LINE.startsWith(text);

function isNewer(value: unknown, newest: number): boolean {
  const { version, database } = (value ?? {}) as { version?: unknown; database?: unknown };
  return (
    (typeof version === 'number' && version > FORMAT_VERSION) || (typeof database === 'number' && database > newest)
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BackupError('damaged');
  }
}
