import { fold } from './fold.ts';
import type { Marketplace } from './lead.ts';

/** The code is the one in VirtualExpo's image addresses; the name is also the second level of every national host. */
const NAMES: Readonly<Record<string, Marketplace>> = {
  aeroexpo: 'AR',
  agriexpo: 'AG',
  archiexpo: 'AE',
  directindustry: 'DI',
  medicalexpo: 'ME',
  nauticexpo: 'NE',
};

const HOST =
  /^(?:https?:\/\/)?(?:[a-z\d-]+\.)*?(aeroexpo|agriexpo|archiexpo|directindustry|medicalexpo|nauticexpo)\.[a-z]/;

/** The marketplace that a name (`DirectIndustry`), a code (`DI`) or an address on its site stands for, else null. */
export function readMarketplace(text: string): Marketplace | null {
  const lower = text.trim().slice(0, 256).toLowerCase();
  const host = HOST.exec(lower)?.[1];
  if (host) return NAMES[host] ?? null;
  const folded = fold(lower);
  const name = Object.keys(NAMES).find((known) => folded.startsWith(known));
  if (name) return NAMES[name] ?? null;
  return Object.values(NAMES).find((code) => code.toLowerCase() === folded) ?? null;
}
