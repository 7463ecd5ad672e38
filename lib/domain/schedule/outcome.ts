/** How a download ended. Each has its words in every locale: what happened, and what to do. */
export type Outcome =
  // Good: the feed was read to its end.
  | 'ok-new'
  | 'ok-same'
  | 'ok-none'
  // Some leads arrived, the rest is missing.
  | 'incomplete'
  | 'too-large'
  | 'bad-encoding'
  // The server answered, but with no feed.
  | 'too-early'
  | 'key-refused'
  | 'not-found'
  | 'server-error'
  | 'http-error'
  | 'redirected'
  | 'empty'
  | 'html-page'
  | 'json'
  | 'not-xml'
  | 'not-a-feed'
  | 'doctype'
  // The server was not asked, or did not answer.
  | 'no-permission'
  | 'unreachable'
  | 'timeout'
  | 'interrupted'
  | 'storage-failed';

const GOOD: ReadonlySet<Outcome> = new Set(['ok-new', 'ok-same', 'ok-none']);

export const isGood = (outcome: Outcome): boolean => GOOD.has(outcome);
