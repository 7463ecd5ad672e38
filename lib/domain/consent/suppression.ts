/** What a person has said no to, or what was erased. */
export type SuppressionScope =
  /** One lead: it never comes back. */
  | 'lead'
  /** No visits, prospects and notices; a new request is theirs to make, and is shown. */
  | 'person-marketing'
  /** The same, of a person whose data was erased at their wish. */
  | 'person-all';

export type SuppressionReason = 'refused' | 'withdrawn' | 'objected' | 'erased' | 'expired';

/** Nothing but a keyed hash says whom it is about. */
export interface Suppression {
  /** HMAC-SHA-256 in hex, see `suppressionTexts`. */
  key: string;
  /** Which secret made the key: a list that was restored brings its own. */
  secret: string;
  scope: SuppressionScope;
  reason: SuppressionReason;
  at: string;
  by: string;
  /** ISO; moved on while the feed still brings the lead. Null: for ever. */
  expiresAt: string | null;
  /** What else was said under the same key and weighs less: it counts again once this is taken back as a mistake. */
  under?: Omit<Suppression, 'under'>[];
}

/** What a request by a suppressed person is shown with. */
export interface SuppressedMark {
  scope: SuppressionScope;
  reason: SuppressionReason;
  at: string;
}

/**
 * Whether a suppressed lead is dropped. A new request is a person's own wish and is shown, whatever they said before; a
 * lead that was erased never comes back. One whose month passed in silence was no wish, and may turn out to be a request.
 */
export function dropsLead({ scope, reason }: Pick<SuppressedMark, 'scope' | 'reason'>, isRequest: boolean): boolean {
  if (!isRequest) return true;
  return scope === 'lead' && reason !== 'expired';
}
