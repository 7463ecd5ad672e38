import { isOneSite, sitePattern } from '../domain/site-pattern.ts';
import { browser } from './browser.ts';

export const originPattern = (origin: string): string => sitePattern(new URL(origin).origin);

export const mayReach = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(origin)] });

/** Gives back to the browser the access to every site that no connection needs any more. */
export async function keepOnly(connections: readonly { origin: string }[]): Promise<void> {
  // The sample has no origin.
  const sites = connections.filter(({ origin }) => URL.canParse(origin));
  const needed = new Set(sites.map(({ origin }) => originPattern(origin)));
  const { origins = [] } = await browser.permissions.getAll();
  const unneeded = origins.filter((pattern) => isOneSite(pattern) && !needed.has(pattern));
  if (unneeded.length > 0) await browser.permissions.remove({ origins: unneeded });
}
