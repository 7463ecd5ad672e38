import type { FeedAddress } from '../domain/connection/connection.ts';

/** What an answer said about itself, to ask next time whether anything has changed. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** The request for a feed with its key in place, or null when the address or the key cannot be written. */
export function buildRequest(
  { url, key, placement }: FeedAddress,
  validators: Validators | undefined,
  signal: AbortSignal,
): Request | null {
  try {
    const target = new URL(url);
    const headers = new Headers({ Accept: 'application/xml, text/xml;q=0.9, */*;q=0.1' });
    if (placement.kind === 'query') target.searchParams.set(placement.name, key.trim());
    if (placement.kind === 'header') headers.set(placement.name, key.trim());
    if (validators?.etag) headers.set('If-None-Match', validators.etag);
    if (validators?.lastModified) headers.set('If-Modified-Since', validators.lastModified);
    return new Request(target, {
      headers,
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    });
  } catch {
    return null;
  }
}
