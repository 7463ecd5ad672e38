/** Why the server of a team did not do what it was asked. */
export type CouchFault =
  /** It cannot be reached. */
  | 'away'
  | 'timeout'
  /** It does not know the user, or the user may not do that. */
  | 'refused'
  | 'not-found'
  /** There is another version of the document, or one already. */
  | 'conflict'
  /** It answers, and not as CouchDB does. */
  | 'odd'
  /** What was sent, or what it would answer, is larger than allowed. */
  | 'too-large'
  /** It has too much to do, or is broken: to be asked again later. */
  | 'busy';

/** Why the team could not be spoken with. */
export type TeamFault = CouchFault | 'no-permission';

/** Why somebody did not enter a team, or change who is in it. */
export type EnterFault =
  | TeamFault
  /** Nothing was typed in, or so long ago that it was thrown away. */
  | 'nothing-typed'
  | 'in-a-team'
  /** Of a feed that came with a backup: it has to be entered again first. */
  | 'no-address'
  | 'unsafe-address'
  | 'bad-database'
  /** The database has one already. */
  | 'has-a-team'
  /** There is none where the invitation says. */
  | 'no-team'
  | 'another-team'
  | 'no-invitation'
  | 'wrong-passphrase'
  | 'damaged'
  /** The role of whoever asks does not allow it. */
  | 'not-allowed'
  /** A colleague changes the same at this moment. */
  | 'begun-by-another';
