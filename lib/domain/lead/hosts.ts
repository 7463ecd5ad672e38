import { isOneOf } from './free-mail.ts';

/** Turns a host in any script into ASCII, as the URL standard does; null for what is no host. The domain has no URL. */
export type AsciiHost = (host: string) => string | null;

/** A name with a dot, whose last label is no number: an IP address belongs to nobody for long. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** Would end the host, or mean something else, where a URL is made of it. */
const NOT_IN_HOST = /[\s/\\?#@:%[\]<>^|]/;

const LONGEST = 253;

/** The host in one way of writing, or null where the text is none. */
export function readHost(text: string, asciiHost: AsciiHost): string | null {
  const host = text.trim().toLowerCase().replace(/\.$/, '');
  if (host.length > LONGEST || NOT_IN_HOST.test(host)) return null;
  // Nearly all are plain, and an import reads them by the hundred thousand.
  const ascii = HOST.test(host) ? host : asciiHost(host);
  return ascii !== null && HOST.test(ascii) ? ascii : null;
}

/** The host in the address of a web site, with its scheme or without. */
export function hostOfSite(address: string, asciiHost: AsciiHost): string | null {
  const host = /^\s*(?:https?:\/\/)?([^/?#:\s]{1,253})(?=[/?#:\s]|$)/i.exec(address)?.[1];
  return host === undefined ? null : readHost(host, asciiHost);
}

/** What is typed in where something has to be typed in. `example` is reserved (RFC 2606), the rest a habit. */
const MADE_UP = new Set(
  'asdf example invalid localhost na nomail none noemail test xxx yourcompany yourdomain'.split(' '),
);

const NO_HOSTS: ReadonlySet<string> = new Set();

export const isMadeUp = (host: string): boolean => isOneOf(host, NO_HOSTS, MADE_UP);

/** Parts of a company's own host that name a service of it. */
const SERVICES = /^(?:www?\d{0,2}|web|(?:e-?)?mail\d?|mx\d?|smtp|m|mobile|shop|store|info)$/;

/** Parts that name a country (two letters) or a region of the company. */
const REGIONS = /^(?:[a-z]{2}|amer|americas|apac|asia|corp|corporate|emea|europe|global|group|intl|latam)$/;

/** The second level of countries that sell names at the third: co.uk, com.br, or.jp. */
const SECOND_LEVEL = /^(?:ac|com?|edu?|gen|gob|gouv|gov|go|gv|ind|info|ltd|mil|ne|net|nom|org?|plc|web)\.[a-z]{2}$/;

/** Too short to tell a company from what is sold at the third level, such as spb.ru and uk.com. */
const SHORT = /^(?:[a-z0-9-]{1,3}\.[a-z]{2}|[a-z0-9-]{1,2}\.[a-z]+)$/;

/**
 * A company's domain without the parts of it that name a service, a country or a region: `www.acme.example` and
 * `de.acme.example` are `acme.example`. Null for a domain under which names are sold. Parts are taken off rather than
 * the registrable domain looked up, since the list that this needs is 90 to 170 kB, and in doubt two offices of one
 * company had better be taken for two companies than two companies for one.
 */
export function homeOf(host: string): string | null {
  if (SECOND_LEVEL.test(host)) return null;
  const [first = '', ...others] = host.split('.');
  const rest = others.join('.');
  const strip =
    others.length > 1 &&
    !SECOND_LEVEL.test(rest) &&
    (SERVICES.test(first) || (REGIONS.test(first) && !SHORT.test(rest)));
  return strip ? homeOf(rest) : host;
}
