import { sha256Hex } from '../../domain/consent/chain-hash.ts';
import { toBase64 } from '../../seal/base64.ts';
import type { KeyPlace } from '../../storage/copy-key.ts';

/** What the second copy is sealed with. */
export interface CopyKey {
  /** By which a copy says what it is sealed with. */
  id: string;
  key: CryptoKey;
}

const LENGTH = 32;

const idOf = (bytes: Uint8Array): string => sha256Hex(`copy-key ${toBase64(bytes)}`).slice(0, 16);

const keyOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<CopyKey> => ({
  id: idOf(bytes),
  key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
});

/** The key of that name, wherever it still lies. Where it is missing, it is laid again. */
export async function findKey(places: readonly KeyPlace[], id: string): Promise<CopyKey | null> {
  const found = await Promise.all(places.map((place) => read(place)));
  const right = found.find((bytes) => bytes !== null && idOf(bytes) === id);
  if (!right) return null;
  await lay(
    places.filter((_, n) => found[n] === null || idOf(found[n]!) !== id),
    right,
  );
  return keyOf(right);
}

/** A new one, in every place that takes it; rejects where none does. */
export async function newKey(places: readonly KeyPlace[]): Promise<CopyKey> {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  if ((await lay(places, bytes)) === 0) throw new Error('no place for the key of the second copy');
  return keyOf(bytes);
}

/** A place that cannot be read has lost what was there: that is what the other one is for. */
const read = (place: KeyPlace): Promise<Uint8Array<ArrayBuffer> | null> =>
  place.read().then(
    (bytes) => (bytes?.length === LENGTH ? bytes : null),
    () => null,
  );

async function lay(places: readonly KeyPlace[], bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const laid = await Promise.allSettled(places.map((place) => place.write(bytes)));
  return laid.filter(({ status }) => status === 'fulfilled').length;
}
