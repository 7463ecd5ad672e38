import type { FeedAddress } from './connection.ts';

/** Why a typed-in address cannot be used. */
export type AddressProblem =
  | 'url-unreadable'
  | 'url-not-https'
  | 'url-has-login'
  | 'key-missing'
  | 'placement-name-missing'
  | 'header-not-allowed'
  | 'key-not-sendable';

/** The parts of the URL standard's `URL` that are used here; passed in, since the domain knows no platform. */
export interface ParsedUrl {
  protocol: string;
  hostname: string;
  username: string;
  password: string;
  search: string;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/** Header names that a page cannot set (Fetch standard), or that would not carry a key. */
const FORBIDDEN_HEADER =
  /^(?:accept-charset|accept-encoding|access-control-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i;

/** What a header's value can be made of without changing on the way. */
const PRINTABLE = /^[\x20-\x7e]+$/;

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** What is wrong with an address, most basic first; null when it can be used. `url` is null when it does not parse. */
export function addressProblem(address: FeedAddress, url: ParsedUrl | null): AddressProblem | null {
  if (!url || !/^https?:$/.test(url.protocol)) return 'url-unreadable';
  // It may stand in a host, and then the browser would be asked for access to every site that fits.
  if (url.hostname.includes('*')) return 'url-unreadable';
  // Plain http would show the key to everyone on the way; on this computer there is no way to listen on.
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) return 'url-not-https';
  if (url.username || url.password) return 'url-has-login';
  const { placement } = address;
  if (placement.kind === 'in-url') return null;
  if (!address.key.trim()) return 'key-missing';
  if (!placement.name.trim()) return 'placement-name-missing';
  if (placement.kind === 'header' && (!TOKEN.test(placement.name) || FORBIDDEN_HEADER.test(placement.name))) {
    return 'header-not-allowed';
  }
  if (placement.kind === 'header' && !PRINTABLE.test(address.key.trim())) return 'key-not-sendable';
  return null;
}
