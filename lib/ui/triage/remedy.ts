import type { Outcome } from '../../domain/schedule/outcome.ts';

/** Downloading again brings the same, until the user has changed something on the set-up page. */
const IN_SETUP: ReadonlySet<Outcome> = new Set([
  'key-refused',
  'no-permission',
  'no-address',
  'not-found',
  'redirected',
  'html-page',
  'json',
]);

/** Where the remedy for the last download lies. */
export const remedyOf = (last: Outcome | undefined): 'setup' | 'fetch' =>
  last && IN_SETUP.has(last) ? 'setup' : 'fetch';
