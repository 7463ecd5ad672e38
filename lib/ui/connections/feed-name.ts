import { MARKETPLACE_NAMES } from '../../domain/lead/marketplaces.ts';

/**
 * A name for a feed from its address: the marketplace that the host or the path names, else the host. Nothing else of
 * an address is looked at, since the key may be in it. Null while it is no address yet.
 */
export function suggestName(typed: string, taken: readonly string[]): string | null {
  const url = URL.parse(typed.trim());
  if (!url || !/^https?:$/.test(url.protocol) || !/\.|^localhost$/.test(url.hostname)) return null;
  const place = `${url.hostname}${url.pathname}`.toLowerCase();
  const marketplaces = Object.values(MARKETPLACE_NAMES).filter((name) => place.includes(name.toLowerCase()));
  // Two of them name none.
  const [marketplace] = marketplaces.length === 1 ? marketplaces : [];
  return free(marketplace ?? url.host.replace(/^www\./, ''), taken);
}

/** The name, or with a number where another feed has it already. */
function free(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map(sameName));
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name} ${number}`;
    if (!used.has(sameName(tried))) return tried;
  }
}

/** Two names that nobody would tell apart come out alike. */
export const sameName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
