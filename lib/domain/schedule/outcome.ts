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
  // A backup brought the feed without its address and key.
  | 'no-address'
  | 'unreachable'
  | 'timeout'
  | 'interrupted'
  | 'storage-failed';

const GOOD: ReadonlySet<Outcome> = new Set(['ok-new', 'ok-same', 'ok-none']);

/** Answers that are no feed at all. Keeping them would push out the bodies in which there are leads. */
const RUBBISH: ReadonlySet<Outcome> = new Set(['empty', 'html-page', 'json']);

/** Whether the bytes of a download that ended like this are worth keeping: something in them was not stored. */
export const keepsBytes = (outcome: Outcome): boolean => !isGood(outcome) && !RUBBISH.has(outcome);

export const isGood = (outcome: Outcome): boolean => GOOD.has(outcome);
