/** `example.com`, `www.example.com/shop`: a host with a dot, and no scheme. */
const BARE = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}(?:[/?#:]\S*)?$/u;

/** An address that any reader of URLs reads the same: a host of plain labels, and no login. */
const PLAIN =
  /^https?:\/\/(?:(?!xn--)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,24}(?::\d{1,4})?(?:[/?#][!-~]*)?$/i;

/**
 * An address that may become a link, or null: only http and https, and nobody's login in it. Buyers leave out the
 * scheme of their web site; https is what browsers assume as well.
 */
export function readWebAddress(text: string): string | null {
  if (PLAIN.test(text)) return text;
  const address = BARE.test(text) && !/^[\p{L}\d+.-]+:(?!\d)/u.test(text) ? `https://${text}` : text;
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  // As the feed wrote it, not as the URL class would: an address is shown before it is followed.
  return address;
}
