import fc from 'fast-check';
import { BackupError } from '../../../lib/backup/backup-error.ts';
import { ByteReader } from '../../../lib/backup/byte-reader.ts';
import { frameOf, nextFrame } from '../../../lib/backup/frame.ts';
import { readHeader, writeHeader } from '../../../lib/backup/header.ts';
import { packed } from '../../../lib/backup/pack.ts';
import { openBackup } from '../../../lib/backup/read.ts';
import { seal } from '../../../lib/seal/seal.ts';
import { damagedBytes, inPieces, joined } from '../arbitraries/damage.ts';
import { jsonTexts, nearly } from '../arbitraries/json.ts';
import { texts } from '../arbitraries/text.ts';
import { must, mustEqual, target } from '../target.ts';
import { fileOf, locked, PASSPHRASE } from '../worlds/backup-file.ts';

const NEWEST = 9;
const header = {
  version: 1,
  database: NEWEST,
  app: '0.1.0',
  madeAt: '2026-11-26T12:00:00.000Z',
  withAddresses: false,
  lock: {
    kdf: 'PBKDF2-SHA-256',
    iterations: 600_000,
    salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
    check: 'AAAAAAAAAAAAAAAAAAAAAA==',
  },
  cipher: 'AES-256-GCM',
  packed: 'deflate-raw',
};

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
async function* later(bytes: Uint8Array, size = bytes.length || 1): AsyncGenerator<Uint8Array> {
  yield* inPieces(bytes, size);
}
const LIMIT = 100_000_000;

/** The reason by which a file was refused; whatever else was thrown goes on. */
const reasonOf = (error: unknown): string => {
  if (error instanceof BackupError) return error.reason;
  throw error;
};

/** Headers that somebody put together, with the right hash or without. */
const headers = fc.oneof(
  nearly(fc.constant(header)).map((value) => utf8(writeHeader((value ?? null) as never).text)),
  jsonTexts(fc.constant(header)).map((line) => utf8(`LEADSTAND BACKUP\n${line}\n${'0'.repeat(64)}\n`)),
);

const key = crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const BOUND = 'f'.repeat(64);

async function framesIn(bytes: Uint8Array): Promise<string[]> {
  const reader = new ByteReader(later(bytes), LIMIT);
  const found: string[] = [];
  for (let index = 0; ; index++) {
    const { text, last } = await nextFrame(reader, await key, { bound: BOUND, index });
    found.push(text);
    if (last) return found;
  }
}

/** A frame that somebody sealed who knows the key, whatever is in it. */
async function sealedFrame(plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { nonce, bytes } = await seal(await key, `backup|${BOUND}|0|last`, plain);
  const head = new Uint8Array(5);
  new DataView(head.buffer).setUint32(0, nonce.length + bytes.byteLength);
  head[4] = 1;
  return joined(head, nonce, new Uint8Array(bytes));
}

const head = locked({ ...header, database: NEWEST });

export const backupTargets = [
  target({
    name: 'backup-header',
    inputs: fc.record({ bytes: fc.oneof(headers, damagedBytes(headers)), size: fc.constantFrom(1, 16, 4096) }),
    read: ({ bytes, size }) => readHeader(new ByteReader(later(bytes, size), LIMIT), NEWEST).then(() => null, reasonOf),
  }),
  target({
    name: 'backup-frames',
    inputs: fc.record({
      rows: fc.array(texts, { minLength: 1, maxLength: 3 }),
      harm: fc.option(fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }), cut: fc.boolean() }), {
        nil: null,
      }),
    }),
    read: async ({ rows, harm }) => {
      const frames = rows.map(async (text, index) =>
        frameOf(await key, { bound: BOUND, index, last: index === rows.length - 1 }, text),
      );
      const whole = joined(...(await Promise.all(frames)));
      if (harm === null) {
        const sound = rows.map((text) => text.toWellFormed());
        mustEqual(await framesIn(whole), sound, 'what was written is what is read');
        return null;
      }
      const at = harm.at % whole.length;
      whole[at]! ^= harm.by;
      return framesIn(harm.cut ? whole.slice(0, at) : whole).then(() => {
        throw new Error('it must hold that a frame that was changed is refused');
      }, reasonOf);
    },
  }),
  target({
    name: 'backup-sealed',
    inputs: fc.record({
      text: texts,
      packed: fc.boolean(),
      plain: fc.uint8Array({ maxLength: 100 }).map((bytes) => Uint8Array.from(bytes)),
      harm: fc.nat(),
    }),
    read: async ({ text, packed: isPacked, plain, harm }) => {
      const bytes = isPacked ? await packed(text) : plain;
      if (isPacked && bytes.length > 0 && harm % 3 > 0) bytes[harm % bytes.length]! ^= 1 << (harm % 8);
      return framesIn(await sealedFrame(bytes)).then(() => null, reasonOf);
    },
  }),
  target({
    name: 'backup-file',
    heavy: true,
    inputs: fc.record({
      lines: fc.array(fc.array(nearly(fc.constant(['connections', { id: 'one' }])), { minLength: 1, maxLength: 2 }), {
        maxLength: 2,
      }),
      rows: fc.option(fc.nat(3), { nil: null }),
    }),
    read: async ({ lines, rows }) => {
      const all = lines.flat();
      const texts = lines.map((some) => some.map((row) => JSON.stringify(row ?? null)).join('\n'));
      texts.push(JSON.stringify({ rows: rows ?? all.length }));
      const file = await fileOf(await head, texts);
      try {
        const opened = await openBackup(later(file, 100), PASSPHRASE, NEWEST);
        for await (const some of opened.rows)
          for (const { store } of some) must(typeof store === 'string', 'a row says where it belongs');
        return null;
      } catch (error) {
        return reasonOf(error);
      }
    },
  }),
];
