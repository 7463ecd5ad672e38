import type { ParsedUrl } from '../connection/feed-address.ts';

/** The URL standard's `URL`, as far as it is used; passed in, since the domain knows no platform. */
export type ParseUrl = (text: string) => (ParsedUrl & { origin: string; pathname: string }) | null;

/** Every site. */
const ANY = '*';
const LOOPBACK = /^(localhost|127\.0\.0\.1)$/;
const STAND_IN = 'any-subdomain.';

/**
 * A site as a policy names it, brought into one form: `https://crm.example.com`, `https://*.example.com` with all that
 * is below, `*` for no limit. Null when it is none; plain http is for this computer alone.
 */
export function readSite(text: string, parse: ParseUrl): string | null {
  const trimmed = text.trim();
  if (trimmed === ANY) return ANY;
  const wild = /^https:\/\/\*\./i.test(trimmed);
  const url = parse(wild ? trimmed.replace('*.', STAND_IN) : trimmed);
  if (!url || !/^https?:$/.test(url.protocol) || !/^(\/\*?)?$/.test(url.pathname)) return null;
  if (url.username || url.password || url.search || url.hostname.includes('*')) return null;
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) return null;
  return wild ? url.origin.replace(STAND_IN, '*.') : url.origin;
}

/** Whether a site may be worked on. Null: the company says nothing about sites. */
export const isAllowedSite = (allowed: readonly string[] | null, origin: string): boolean =>
  allowed === null || allowed.some((site) => fits(site, origin));

function fits(site: string, origin: string): boolean {
  if (site === ANY || site === origin) return true;
  const [scheme, host] = site.split('*.');
  if (host === undefined) return false;
  return origin === `${scheme}${host}` || (origin.startsWith(scheme!) && origin.endsWith(`.${host}`));
}
