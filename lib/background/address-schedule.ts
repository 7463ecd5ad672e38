import { AddressSchedule } from '../storage/address-schedule.ts';
import type { Parts } from './parts.ts';

type Hashing = Pick<Parts, 'vault'>;

/** The hash that the ids of connections are made with. */
export async function idHash(parts: Hashing): Promise<(text: string) => Promise<string>> {
  const vault = await parts.vault();
  return async (text) => (await vault.keyedHash(text)).slice(0, 32);
}

export const addressSchedule = async (parts: Hashing & Pick<Parts, 'db' | 'now'>): Promise<AddressSchedule> =>
  new AddressSchedule(await parts.db(), await idHash(parts), parts.now());
