import { remembered } from '../remembered.ts';
import { fold } from './fold.ts';
import type { Marketplace } from './lead.ts';

/** By the code that is in VirtualExpo's image addresses. */
export const MARKETPLACE_NAMES: Readonly<Record<Marketplace, string>> = {
  AR: 'AeroExpo',
  AG: 'AgriExpo',
  AE: 'ArchiExpo',
  DI: 'DirectIndustry',
  ME: 'MedicalExpo',
  NE: 'NauticExpo',
};

/** By lower-case name, which is also the second level of every national host. */
const CODES = new Map(
  Object.entries(MARKETPLACE_NAMES).map(([code, name]) => [name.toLowerCase(), code as Marketplace]),
);

const HOST = new RegExp(`^(?:https?:\\/\\/)?(?:[a-z\\d-]+\\.)*?(${[...CODES.keys()].join('|')})\\.[a-z]`);

/** The marketplace that a name (`DirectIndustry`), a code (`DI`) or an address on its site stands for, else null. */
export const readMarketplace: (text: string) => Marketplace | null = remembered((text) => {
  const lower = text.trim().slice(0, 256).toLowerCase();
  const host = HOST.exec(lower)?.[1];
  if (host) return CODES.get(host) ?? null;
  const folded = fold(lower);
  const name = [...CODES.keys()].find((known) => folded.startsWith(known));
  if (name) return CODES.get(name) ?? null;
  return [...CODES.values()].find((code) => code.toLowerCase() === folded) ?? null;
});
