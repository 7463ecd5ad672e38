import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { BackupPreview } from '../domain/backup/summary.ts';

/**
 * Where a backup lies between the page, which has the file, and the background, which makes and opens it: in pieces, since no
 * message carries a hundred megabytes. What lies here is sealed under the user's passphrase. A database of its own, so that
 * nothing of it can get into a backup.
 */
interface TransferSchema extends DBSchema {
  pieces: { key: [file: string, index: number]; value: ArrayBuffer };
  /** The backup that was read and waits for a word. */
  waiting: { key: 'restore'; value: WaitingRestore };
}

export interface WaitingRestore {
  file: string;
  /** Milliseconds since the epoch. */
  readAt: number;
  preview: BackupPreview;
}

export type Transfer = IDBPDatabase<TransferSchema>;

const NAME = 'leadstand-transfer';

export const openTransfer = (name: string = NAME): Promise<Transfer> =>
  openDB<TransferSchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('pieces');
      db.createObjectStore('waiting');
    },
  });

/** Its name begins with the time, by which what nobody fetched is found. */
export const newFileName = (now: number): string => `${String(now).padStart(15, '0')}-${crypto.randomUUID()}`;

const ofFile = (file: string): IDBKeyRange => IDBKeyRange.bound([file, 0], [file, Infinity]);

export async function putPiece(db: Transfer, file: string, index: number, bytes: ArrayBuffer): Promise<void> {
  await db.put('pieces', bytes, [file, index]);
}

export async function* piecesOf(db: Transfer, file: string): AsyncGenerator<Uint8Array> {
  for (let index = 0; ; index += 1) {
    const piece = await db.get('pieces', [file, index]);
    if (!piece) return;
    yield new Uint8Array(piece);
  }
}

export const dropFile = (db: Transfer, file: string): Promise<void> => db.delete('pieces', ofFile(file));

/** Forgets files that were begun before a time. */
export const dropFilesBefore = (db: Transfer, time: number): Promise<void> =>
  db.delete('pieces', IDBKeyRange.upperBound([newFileName(time).slice(0, 15), 0], true));

export const readWaiting = (db: Transfer): Promise<WaitingRestore | undefined> => db.get('waiting', 'restore');

export async function writeWaiting(db: Transfer, waiting: WaitingRestore | null): Promise<void> {
  if (waiting) await db.put('waiting', waiting, 'restore');
  else await db.delete('waiting', 'restore');
}

const PIECE_BYTES = 4 * 1024 * 1024;

/** Lays a file there that the user has chosen. */
export async function layFile(db: Transfer, name: string, file: Blob): Promise<void> {
  for (let at = 0, index = 0; at < file.size; at += PIECE_BYTES, index += 1)
    await putPiece(db, name, index, await file.slice(at, at + PIECE_BYTES).arrayBuffer());
}

/** Takes a file that the background has made. Each piece becomes the browser's to keep, or all would be in memory at once. */
export async function takeFile(db: Transfer, name: string): Promise<Blob> {
  const pieces: Blob[] = [];
  for await (const piece of piecesOf(db, name)) pieces.push(new Blob([piece as Uint8Array<ArrayBuffer>]));
  await dropFile(db, name);
  return new Blob(pieces, { type: 'application/octet-stream' });
}
