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

const GOOD: readonly Outcome[] = ['ok-new', 'ok-same', 'ok-none'];

export const isGood = (outcome: Outcome): boolean => GOOD.includes(outcome);

/** Asking again cannot help until the user has changed something: the schedule stops for these. */
const NEEDS_USER: readonly Outcome[] = ['key-refused', 'no-permission'];

export const needsUser = (outcome: Outcome): boolean => NEEDS_USER.includes(outcome);
