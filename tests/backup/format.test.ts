import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { BackupError } from '../../lib/backup/backup-error.ts';
import { ByteReader } from '../../lib/backup/byte-reader.ts';
import { nextFrame } from '../../lib/backup/frame.ts';
import { writeHeader } from '../../lib/backup/header.ts';
import { BACKUP_LIMITS } from '../../lib/backup/limits.ts';
import { openBackup } from '../../lib/backup/read.ts';
import { type BackupRow, BackupWriter } from '../../lib/backup/write.ts';
import { seal } from '../../lib/seal/seal.ts';

const PASSPHRASE = 'correct horse battery';
const NEWEST = 9;
const about = { database: NEWEST, app: '0.1.0', madeAt: '2026-11-26T12:00:00.000Z', withAddresses: false };

const rows: BackupRow[] = [
  { store: 'connections', value: { id: 'one', name: 'Zoé’s CANARY feed \u{1F4E6} \ud800' } },
  { store: 'preferences', value: { views: [] }, key: 'own' },
  // Longer than a frame is meant to be, and not to be made small.
  { store: 'leads', value: { text: Array.from({ length: 60_000 }, (_, n) => Math.sin(n).toString(36)).join('') } },
  ...Array.from({ length: 50 }, (_, n) => ({ store: 'leads', value: { n } })),
];

async function write(wanted: readonly BackupRow[], over: Partial<typeof about> = {}): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const writer = await BackupWriter.start(PASSPHRASE, { ...about, ...over }, async (bytes) => void pieces.push(bytes));
  for (const row of wanted) await writer.add(row);
  await writer.end();
  return joined(pieces);
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

async function* inPieces(file: Uint8Array, size = file.length || 1): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

async function read(file: Uint8Array, passphrase = PASSPHRASE, size?: number): Promise<BackupRow[]> {
  const found: BackupRow[] = [];
  const opened = await openBackup(inPieces(file, size), passphrase, NEWEST);
  for await (const some of opened.rows) found.push(...some);
  return found;
}

/** Why it was refused; null where it was not. */
const refusal = (file: Uint8Array, passphrase?: string): Promise<string | null> =>
  read(file, passphrase).then(
    () => null,
    (error: unknown) => (error instanceof BackupError ? error.reason : String(error)),
  );

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const changedAt = (file: Uint8Array, at: number, by: number): Uint8Array => {
  const changed = file.slice();
  changed[at]! ^= by;
  return changed;
};

/** Where each frame begins, behind the header. */
function framesOf(file: Uint8Array): [begin: number, end: number][] {
  let at = 0;
  for (let lines = 0; lines < 3; at += 1) if (file[at] === 10) lines += 1;
  const frames: [number, number][] = [];
  while (at < file.length) {
    const end = at + 5 + new DataView(file.buffer, file.byteOffset + at).getUint32(0);
    frames.push([at, end]);
    at = end;
  }
  return frames;
}

let file: Uint8Array;
beforeAll(async () => {
  file = await write(rows);
});

describe('a backup', () => {
  test.each([1, 7, 4096, undefined])('gives its rows back, in pieces of %s bytes', async (size) => {
    expect(await read(file, PASSPHRASE, size)).toEqual(rows);
  });

  test('says without its passphrase how it is locked and when it was made, and nothing of what is in it', async () => {
    const [first, header] = new TextDecoder('latin1').decode(file).split('\n');
    expect(first).toBe('LEADSTAND BACKUP');
    expect(JSON.parse(header!)).toMatchObject({ ...about, version: 1, lock: { iterations: 600_000 } });
    for (const secret of ['CANARY', 'preferences', 'connections'])
      expect(Buffer.from(file).includes(secret)).toBe(false);
  });

  test('is never the same twice', async () => {
    expect(Buffer.from(await write(rows)).equals(Buffer.from(file))).toBe(false);
  });

  test('of nothing is a backup as well', async () => {
    expect(await read(await write([]))).toEqual([]);
  });

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string]>([
    ['another passphrase', () => file, 'correct horse batterie', 'wrong-passphrase'],
    ['nothing', () => text(''), PASSPHRASE, 'no-backup'],
    ['a text', () => text('hello'), PASSPHRASE, 'no-backup'],
    ['a page', () => text('<!doctype html>\n<html>\n</html>\n'), PASSPHRASE, 'no-backup'],
    ['a list of those who said no', () => text('{"format": "leadstand-suppression"}'), PASSPHRASE, 'no-backup'],
    ['a backup of a newer database', () => write([], { database: NEWEST + 1 }), PASSPHRASE, 'newer'],
    ['a backup of a newer format', newerFormat, PASSPHRASE, 'newer'],
    ['a backup that goes on behind its end', () => joined([file, text('x')]), PASSPHRASE, 'damaged'],
    ['a header alone', () => file.slice(0, framesOf(file)[0]![0]), PASSPHRASE, 'damaged'],
  ])('%s is refused', async (_what, make, passphrase, reason) => {
    expect(await refusal(await make(), passphrase)).toBe(reason);
  });

  test('that was cut off anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: file.length - 1 }), async (length) => {
        expect(await refusal(file.slice(0, length))).toBe('damaged');
      }),
      {
        numRuns: 80,
        examples: [[1], [16], [17], [18], [file.length - 1], ...framesOf(file).map(([at]): [number] => [at])],
      },
    );
  }, 120_000);

  test('with any bit changed is refused, and never taken for one with another passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: file.length - 1 }), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const reason = await refusal(changedAt(file, at, 1 << bit));
        expect(reason).toBe(at <= 'LEADSTAND BACKUP'.length ? 'no-backup' : 'damaged');
      }),
      {
        numRuns: 80,
        examples: framesOf(file).flatMap(([at]): [number, number][] => [
          [at + 3, 0],
          [at + 4, 0],
          [at + 5, 3],
        ]),
      },
    );
  }, 120_000);

  test.each([
    ['no text at all', Uint8Array.of(1, 2, 3)],
    ['nothing', new Uint8Array(0)],
    // Packed rightly, and no UTF-8.
    ['no characters', Uint8Array.of(1, 2, 0, 253, 255, 255, 254)],
  ])('with %s sealed in it by somebody who knows the passphrase is refused', async (_what, plain) => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const { nonce, bytes } = await seal(key, 'backup|bound|0|last', plain);
    const head = new Uint8Array(5);
    new DataView(head.buffer).setUint32(0, nonce.length + bytes.byteLength);
    head[4] = 1;
    const reader = new ByteReader(inPieces(joined([head, nonce, new Uint8Array(bytes)])), 1000);
    await expect(nextFrame(reader, key, { bound: 'bound', index: 0 })).rejects.toMatchObject({ reason: 'damaged' });
  });

  test('whose pieces were left out, doubled, put in another order or taken from another file is refused', async () => {
    const frames = framesOf(file);
    expect(frames.length).toBeGreaterThan(3);
    const head = file.slice(0, frames[0]![0]);
    const parts = frames.map(([begin, end]) => file.slice(begin, end));
    const other = await write(rows);
    const foreign = framesOf(other).map(([begin, end]) => other.slice(begin, end));
    for (const wrong of [
      parts.slice(1),
      parts.toSpliced(1, 1),
      [parts[1]!, parts[0]!, ...parts.slice(2)],
      [parts[0]!, ...parts],
      [...parts, parts.at(-1)!],
      [...parts.slice(0, -1), foreign.at(-1)!],
    ])
      expect(await refusal(joined([head, ...wrong]))).toBe('damaged');
    expect(await refusal(joined([head, ...parts]))).toBeNull();
  });
});

describe('limits', () => {
  test('a file that is larger than it may be is not read on', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; ; given += 1) yield new Uint8Array(1024);
    }
    const bytes = new ByteReader(endless(), 10 * 1024);
    await expect(bytes.take(100 * 1024)).rejects.toMatchObject({ reason: 'too-large' });
    expect(given).toBeLessThan(12);
  });

  test('a header that never ends is refused', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield text('LEADSTAND BACKUP\n');
      for (;;) yield new Uint8Array(BACKUP_LIMITS.headerBytes).fill(32);
    }
    await expect(openBackup(endless(), PASSPHRASE, NEWEST)).rejects.toMatchObject({ reason: 'damaged' });
  });

  test.each([1, 5_000_001])('a header that asks for %s rounds is refused', async (iterations) => {
    expect(await refusal(withHeader((header) => ({ ...header, lock: { ...header.lock, iterations } })))).toBe(
      'damaged',
    );
  });
});

type Header = { version: number; lock: Record<string, unknown> };

/** With another header, whose hash is right. */
function withHeader(change: (header: Header) => Header): Uint8Array {
  const line = new TextDecoder('latin1').decode(file).split('\n')[1]!;
  const { text: lines } = writeHeader(change(JSON.parse(line) as Header) as never);
  return joined([text(lines), file.slice(framesOf(file)[0]![0])]);
}

function newerFormat(): Uint8Array {
  return withHeader((header) => ({ ...header, version: 2 }));
}
