import { browser } from './browser.ts';

/** The match pattern of an origin. Ports are left out: Firefox has none in patterns, and grants the host. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

export const mayReach = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(origin)] });

/** Gives the access to an origin back to the browser, unless one of the others still needs its host. */
export async function giveBack(origin: string, others: readonly { origin: string }[]): Promise<void> {
  const pattern = originPattern(origin);
  if (others.some((other) => other.origin && originPattern(other.origin) === pattern)) return;
  await browser.permissions.remove({ origins: [pattern] });
}
