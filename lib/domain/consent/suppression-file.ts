import * as z from 'zod/mini';
import { jsonText, readJsonFile } from '../json-file.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './chain-hash.ts';

/** The list of those who said no, as it goes from one browser to another: keyed hashes, sealed under a passphrase. */

export const SUPPRESSION_FORMAT = 'leadstand-suppression';
const VERSION = 1;

/** As the message that carries it allows. */
const LONGEST = 20_000_000;

const base64 = z.string().check(z.regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/));

/** What can be read of it without the passphrase: how it is locked, and nothing of what is in it. */
const outerSchema = z.object({
  format: z.literal(SUPPRESSION_FORMAT),
  version: z.literal(VERSION),
  madeAt: z.iso.datetime(),
  lock: z.object({
    kdf: z.literal('PBKDF2-SHA-256'),
    /** More would keep a browser busy for minutes, and fewer nobody of ours has written. */
    iterations: z.int().check(z.minimum(100_000), z.maximum(5_000_000)),
    salt: base64,
    check: base64,
  }),
  cipher: z.literal('AES-256-GCM'),
  nonce: base64,
  data: base64,
  /** SHA-256 of all the rest: a damaged file is told from a wrong passphrase. */
  sha256: z.string(),
});
export type SuppressionFile = Omit<z.infer<typeof outerSchema>, 'format' | 'version' | 'sha256'>;

const hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const entrySchema = z.object({
  key: hex,
  secret: z.string().check(z.maxLength(100)),
  scope: z.enum(['lead', 'person-marketing', 'person-all']),
  reason: z.enum(['refused', 'withdrawn', 'objected', 'erased', 'expired']),
  at: z.iso.datetime(),
  by: z.string().check(z.maxLength(200)),
  expiresAt: z.nullable(z.iso.datetime()),
});

/** Each secret costs every import some hashes for each lead. */
const MOST_SECRETS = 50;

const innerSchema = z.object({
  secrets: z
    .array(
      z.object({
        id: z.string().check(z.minLength(1), z.maxLength(100)),
        key: base64.check(z.minLength(24), z.maxLength(400)),
      }),
    )
    .check(z.maxLength(MOST_SECRETS)),
  entries: z.array(entrySchema).check(z.maxLength(500_000)),
});
export type SuppressionList = z.infer<typeof innerSchema>;

export type FileRefusal = 'not-a-list' | 'newer' | 'damaged';

const sumOf = (file: object): string => sha256Hex(canonicalJson(file));

export function writeSuppressionFile(file: SuppressionFile): string {
  const outer = { format: SUPPRESSION_FORMAT, version: VERSION, ...file };
  return jsonText({ ...outer, sha256: sumOf(outer) });
}

/** What a file is locked by. Nothing of a bad one is taken. */
export function readSuppressionFile(
  text: string,
): { ok: true; file: SuppressionFile } | { ok: false; reason: FileRefusal } {
  const read = readJsonFile(text, SUPPRESSION_FORMAT, LONGEST);
  if (!read.ok) return { ok: false, reason: isCutOff(text) ? 'damaged' : 'not-a-list' };
  const { version } = read.value as { version?: unknown };
  if (typeof version === 'number' && version > VERSION) return { ok: false, reason: 'newer' };
  const outer = outerSchema.safeParse(read.value);
  if (!outer.success) return { ok: false, reason: 'damaged' };
  const { sha256, ...rest } = outer.data;
  if (sumOf(rest) !== sha256) return { ok: false, reason: 'damaged' };
  const { format: _, version: __, ...file } = rest;
  return { ok: true, file };
}

/** It begins as one of ours, and is no whole JSON any more. */
const isCutOff = (text: string): boolean => text.slice(0, 200).includes(`"format": "${SUPPRESSION_FORMAT}"`);

/** The list that was sealed in a file; null where it is none. Every entry has its secret with it. */
export function readList(text: string): SuppressionList | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const list = innerSchema.safeParse(value);
  if (!list.success) return null;
  const ids = new Set(list.data.secrets.map(({ id }) => id));
  return list.data.entries.every(({ secret }) => ids.has(secret)) ? list.data : null;
}
