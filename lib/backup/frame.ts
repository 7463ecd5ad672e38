import { open, seal } from '../seal/seal.ts';
import { BackupError } from './backup-error.ts';
import type { ByteReader } from './byte-reader.ts';
import { BACKUP_LIMITS } from './limits.ts';
import { packed, unpacked } from './pack.ts';

/**
 * A piece of a backup: its length in four bytes, whether it is the last in one, a nonce, and what is sealed. Each is sealed
 * for its file, its place in it, and as the last one or not: none can be left out, doubled, moved, or taken from another file,
 * and a file that was cut off has no last one.
 */
const HEAD = 5;
const NONCE = 12;

export interface FramePlace {
  /** The hash of the header. */
  bound: string;
  index: number;
  last: boolean;
}

const placeOf = ({ bound, index, last }: FramePlace): string => `backup|${bound}|${index}|${last ? 'last' : 'more'}`;

export async function frameOf(key: CryptoKey, place: FramePlace, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const { nonce, bytes } = await seal(key, placeOf(place), await packed(text));
  const frame = new Uint8Array(HEAD + NONCE + bytes.byteLength);
  new DataView(frame.buffer).setUint32(0, NONCE + bytes.byteLength);
  frame[4] = place.last ? 1 : 0;
  frame.set(nonce, HEAD);
  frame.set(new Uint8Array(bytes), HEAD + NONCE);
  return frame;
}

export async function nextFrame(
  bytes: ByteReader,
  key: CryptoKey,
  { bound, index }: Omit<FramePlace, 'last'>,
): Promise<{ text: string; last: boolean }> {
  const head = await bytes.take(HEAD);
  const length = new DataView(head.buffer).getUint32(0);
  if (length <= NONCE || length > BACKUP_LIMITS.frameBytes || head[4]! > 1) throw new BackupError('damaged');
  const last = head[4] === 1;
  const body = await bytes.take(length);
  const sealed = { nonce: body.slice(0, NONCE), bytes: body.slice(NONCE).buffer };
  const plain = await open(key, placeOf({ bound, index, last }), sealed).catch(refuse);
  // Whoever knows the passphrase can seal what is no text at all.
  return { text: await unpacked(plain, BACKUP_LIMITS.frameText).catch(refuse), last };
}

const refuse = (): never => {
  throw new BackupError('damaged');
};
