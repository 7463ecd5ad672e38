import { browser } from './browser.ts';

/** The match pattern of an origin. Ports are left out: Firefox has none in patterns, and grants the host. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

export const mayReach = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(origin)] });
