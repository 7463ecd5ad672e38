import { fromBase64, toBase64 } from '../seal/base64.ts';
import { makeSealKey } from '../seal/keys.ts';
import { openText, sealText } from '../seal/passphrase.ts';
import type { TeamRow } from '../storage/team-rows.ts';

/** The secrets of a team, in base64: by them alone its keys are made. */
export interface Secrets {
  ids: string;
  epochs: { epoch: number; secret: string }[];
}

export const newSecret = (): string => toBase64(crypto.getRandomValues(new Uint8Array(32)));

/** A name that nobody else has: of a team, or of a member. */
export const newName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const PLACE = 'team secrets';

const derive = async (secret: string, info: string, into: AesKeyGenParams | HmacImportParams, uses: KeyUsage[]) => {
  const main = await crypto.subtle.importKey('raw', fromBase64(secret), 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: new TextEncoder().encode(info) };
  return crypto.subtle.deriveKey(hkdf, main, into, false, uses);
};

export const idKeyOf = (secret: string): Promise<CryptoKey> =>
  derive(secret, 'leadstand team ids', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']);

export const epochKeyOf = (secret: string): Promise<CryptoKey> =>
  derive(secret, 'leadstand team seal', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']);

type Keys = Pick<TeamRow, 'idKey' | 'epochs' | 'deviceKey' | 'secrets'>;

/** As they are kept: keys that nothing can read out, and the secrets sealed with one of them. */
export async function keysOf(secrets: Secrets, deviceKey?: CryptoKey): Promise<Keys> {
  const device = deviceKey ?? (await makeSealKey());
  const epochs = await Promise.all(
    secrets.epochs.map(async ({ epoch, secret }) => ({ epoch, key: await epochKeyOf(secret) })),
  );
  return {
    idKey: await idKeyOf(secrets.ids),
    epochs,
    deviceKey: device,
    secrets: await sealText(device, PLACE, JSON.stringify(secrets)),
  };
}

export const secretsOf = async ({ deviceKey, secrets }: Pick<TeamRow, 'deviceKey' | 'secrets'>): Promise<Secrets> =>
  JSON.parse(await openText(deviceKey, PLACE, secrets)) as Secrets;

/** The row with the secrets of more epochs. */
export async function withEpochs(row: TeamRow, more: Secrets['epochs']): Promise<TeamRow> {
  const secrets = await secretsOf(row);
  const fresh = more.filter(({ epoch }) => !secrets.epochs.some((one) => one.epoch === epoch));
  if (fresh.length === 0) return row;
  const all = { ...secrets, epochs: [...secrets.epochs, ...fresh].toSorted((a, b) => a.epoch - b.epoch) };
  return { ...row, ...(await keysOf(all, row.deviceKey)) };
}
