/**
 * The secret goes with every request: only where nobody can listen, or to this very computer. One site, since the browser is asked for
 * it: a star in a name would mean many.
 */
export const isSafeServer = (url: string): boolean =>
  URL.canParse(url) &&
  !new URL(url).hostname.includes('*') &&
  (/^https:\/\/[^/?#@\s]+(?:\/[^?#\s]*)?$/.test(url) || /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\/?$/.test(url));
