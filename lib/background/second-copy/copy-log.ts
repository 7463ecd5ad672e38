import { fromBase64, toBase64 } from '../../seal/base64.ts';
import { open, seal } from '../../seal/seal.ts';
import type { CopyKey } from './copy-key.ts';

/**
 * The second copy as it lies in `storage.local`: pieces that are sealed, each a list of rows as they were when it was written. A
 * later one says what is true. Now and then all of it is written anew, so that nothing stays of what is gone.
 */

/** `value` is null where there is nothing any more. */
export interface Item {
  what: string;
  key: string;
  value: unknown;
}

export interface CopyHead {
  id: string;
  /** Of the key. */
  key: string;
  /** Goes up whenever all is written anew. */
  generation: number;
  pieces: number;
  /** Characters in all pieces, and in those that were written at once. */
  size: number;
  base: number;
}

/** `storage.local`, or what takes its place in a test. */
export interface Shelf {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** There is no room for all that is to be in the copy. */
export class CopyFull extends Error {
  override readonly name = 'CopyFull';
}

const HEAD = 'copy:head';

/** Chromium allows 10 MB for all of `storage.local`; Firefox has no limit, and gets the same. */
const MOST = 9_000_000;

/** Items that are sealed at once. */
const AT_ONCE = 1000;

export async function readCopyHead(shelf: Shelf): Promise<CopyHead | null> {
  const head = (await shelf.get(HEAD))[HEAD] as CopyHead | undefined;
  return head && typeof head.id === 'string' && typeof head.pieces === 'number' ? head : null;
}

const nameOf = ({ id, generation }: CopyHead, index: number): string => `copy:${id}:${generation}:${index}`;
const namesOf = (head: CopyHead): string[] => Array.from({ length: head.pieces }, (_, n) => nameOf(head, n));

/** What the copy says, by what and key, and how many of its pieces nothing opens. */
export async function readCopy(
  shelf: Shelf,
  head: CopyHead,
  key: CopyKey,
): Promise<{ items: Map<string, Item>; unread: number }> {
  const names = namesOf(head);
  const texts = await shelf.get(names);
  const items = new Map<string, Item>();
  let unread = 0;
  for (const name of names) {
    const piece = await opened(key, name, texts[name]).catch(() => null);
    if (!piece) unread += 1;
    for (const item of piece ?? []) {
      const at = `${item.what}|${item.key}`;
      if (item.value === null) items.delete(at);
      else items.set(at, item);
    }
  }
  return { items, unread };
}

/** Adds a piece. */
export async function appendCopy(
  shelf: Shelf,
  head: CopyHead,
  key: CopyKey,
  items: readonly Item[],
): Promise<CopyHead> {
  const name = nameOf(head, head.pieces);
  const text = await sealed(key, name, items);
  const next = { ...head, pieces: head.pieces + 1, size: head.size + text.length };
  await put(shelf, next, { [name]: text });
  return next;
}

/** Writes everything anew, and takes away what was there. */
export async function writeCopy(
  shelf: Shelf,
  before: CopyHead | null,
  { id, key, items }: { id: string; key: CopyKey; items: readonly Item[] },
): Promise<CopyHead> {
  const head = { id, key: key.id, generation: (before?.generation ?? 0) + 1, pieces: 0, size: 0, base: 0 };
  const texts: Record<string, string> = {};
  for (let at = 0; at < items.length; at += AT_ONCE) {
    const name = nameOf(head, head.pieces);
    texts[name] = await sealed(key, name, items.slice(at, at + AT_ONCE));
    head.pieces += 1;
    head.size += texts[name].length;
  }
  head.base = head.size;
  const old = before ? namesOf(before) : [];
  try {
    await put(shelf, head, texts);
  } catch (error) {
    if (!(error instanceof CopyFull) || head.size > MOST || old.length === 0) throw error;
    // Both have no room beside each other. All that is in it is in the database as well, and is copied again if this breaks off.
    await shelf.remove([HEAD, ...old]);
    await put(shelf, head, texts);
  }
  if (old.length > 0) await shelf.remove(old);
  return head;
}

/** Whether more of it is of the past than of now. */
export const isStale = ({ pieces, size, base }: CopyHead): boolean => pieces > 200 || size > 2 * base + 100_000;

async function put(shelf: Shelf, head: CopyHead, texts: Record<string, string>): Promise<void> {
  if (head.size > MOST) throw new CopyFull();
  // All at once: a browser writes all of it, or nothing.
  await shelf.set({ ...texts, [HEAD]: head }).catch((error: unknown) => {
    if (/quota/i.test(String(error))) throw new CopyFull();
    throw error;
  });
}

const NONCE = 12;

async function sealed({ key }: CopyKey, place: string, items: readonly Item[]): Promise<string> {
  const text = new Blob([JSON.stringify(items.map(({ what, key: of, value }) => [what, of, value]))]);
  const packed = await bytesOf(text.stream().pipeThrough(new CompressionStream('deflate-raw')));
  const { nonce, bytes } = await seal(key, place, packed);
  const all = new Uint8Array(NONCE + bytes.byteLength);
  all.set(nonce);
  all.set(new Uint8Array(bytes), NONCE);
  return toBase64(all);
}

async function opened({ key }: CopyKey, place: string, text: unknown): Promise<Item[] | null> {
  if (typeof text !== 'string') return null;
  const all = fromBase64(text);
  const packed = await open(key, place, { nonce: all.slice(0, NONCE), bytes: all.slice(NONCE).buffer });
  const bytes = await bytesOf(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
  const rows = JSON.parse(new TextDecoder().decode(bytes)) as [string, string, unknown][];
  return rows.map(([what, of, value]) => ({ what, key: of, value }));
}

const bytesOf = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(stream).arrayBuffer());
