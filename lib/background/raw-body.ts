import { release } from '../feed/release.ts';
import type { Database } from '../storage/database.ts';
import { appendRaw, readRaw, replaceBody } from '../storage/raw.ts';
import type { RawRow } from '../storage/schema.ts';
import type { Vault } from './vault.ts';

/** Large enough for few transactions, small enough that memory stays flat however long the feed is. */
const PIECE_BYTES = 1 << 20;

/** A slow feed is stored in smaller pieces, so that a browser that is closed meanwhile keeps what had arrived. */
const PIECE_MS = 1000;

export const placeOfRaw = (downloadId: number, index: number): string => `raw|${downloadId}|${index}`;

export interface RawWriter {
  /** `charset` is the one that the answer named. */
  write(chunk: Uint8Array, charset: string | null): Promise<void>;
  /** Stores what is left. */
  close(): Promise<void>;
}

/** Seals a body as it arrives and stores it in pieces. */
export function rawWriter(db: Database, vault: Vault, downloadId: number): RawWriter {
  const buffer = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  let named: string | null = null;
  let flushedAt = performance.now();
  let index = 0;
  const flush = async (): Promise<void> => {
    if (filled === 0) return;
    const sealed = await vault.sealRaw(placeOfRaw(downloadId, index), buffer.subarray(0, filled));
    await appendRaw(db, { downloadId, index, charset: named, sealed });
    release(sealed.bytes);
    filled = 0;
    index += 1;
    flushedAt = performance.now();
  };
  return {
    async write(chunk, charset) {
      named = charset;
      for (let at = 0; at < chunk.length;) {
        const take = Math.min(chunk.length - at, PIECE_BYTES - filled);
        buffer.set(chunk.subarray(at, at + take), filled);
        filled += take;
        at += take;
        if (filled === PIECE_BYTES || performance.now() - flushedAt > PIECE_MS) await flush();
      }
    },
    close: flush,
  };
}

/**
 * The stored bytes of a body, piece by piece. The next is opened while one is read; that one is gone as soon as the
 * next is asked for.
 */
export async function* rawBody(db: Database, vault: Vault, downloadId: number): AsyncGenerator<Uint8Array> {
  const read = async (index: number): Promise<Uint8Array<ArrayBuffer> | null> => {
    const row = await readRaw(db, downloadId, index);
    if (!row) return null;
    const piece = await vault.openRaw(placeOfRaw(downloadId, index), row.sealed);
    release(row.sealed.bytes);
    return piece;
  };
  let next = read(0);
  for (let index = 1; ; index += 1) {
    const piece = await next;
    if (!piece) return;
    next = read(index);
    // Whoever asks for it hears of it.
    next.catch(() => undefined);
    yield piece;
    release(piece.buffer);
  }
}

/** Seals another text in the place of a body. Its declaration may name another encoding; the transport's word is heard first. */
export async function rewriteBody(db: Database, vault: Vault, downloadId: number, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const pieces: RawRow[] = [];
  for (let index = 0; index * PIECE_BYTES < bytes.length; index += 1) {
    const piece = bytes.slice(index * PIECE_BYTES, (index + 1) * PIECE_BYTES);
    const sealed = await vault.sealRaw(placeOfRaw(downloadId, index), piece);
    pieces.push({ downloadId, index, charset: 'utf-8', sealed });
  }
  await replaceBody(db, downloadId, pieces);
}
