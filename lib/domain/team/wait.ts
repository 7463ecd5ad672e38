/** Why a feed that a team shares is not downloaded by a browser now. */
export type TeamWait =
  | 'too-early'
  | 'others-turn'
  /** The server cannot be reached, so nobody downloads who does not know what the others do. */
  | 'away'
  /** It does not take this browser's user any more. */
  | 'refused'
  /** What it says is sealed with a key that is not here yet. */
  | 'locked'
  /** This member downloads nothing, as the team wants it. */
  | 'no-fetcher'
  /** This browser's user has not allowed the site of the feed: colleagues download it. */
  | 'no-access'
  /** The browser was not allowed to speak with it, or is not any more. */
  | 'no-permission';
