import { browser } from './browser.ts';

/** The match pattern of an origin. Ports are left out: Firefox has none in patterns, and grants the host. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

export const mayReach = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(origin)] });

/** A pattern for one site. What a user granted more widely, in the browser's own settings, is theirs to take back. */
const isOneSite = (pattern: string): boolean => /^https?:\/\/[^*/]+\//.test(pattern);

/** Gives back to the browser the access to every site that no connection needs any more. */
export async function keepOnly(connections: readonly { origin: string }[]): Promise<void> {
  const needed = new Set(connections.filter(({ origin }) => origin).map(({ origin }) => originPattern(origin)));
  const { origins = [] } = await browser.permissions.getAll();
  const unneeded = origins.filter((pattern) => isOneSite(pattern) && !needed.has(pattern));
  if (unneeded.length > 0) await browser.permissions.remove({ origins: unneeded });
}
