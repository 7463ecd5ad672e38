import type { Suppressible } from '../../domain/consent/suppression-keys.ts';
import type { Lead } from '../../domain/lead/lead.ts';

/** What of a lead tells which one it is, and whose: for the list of those who must not come back. */
export const suppressibleOf = ({ person, marketplace, feedId, connectionId, leadKey }: Lead): Suppressible => ({
  email: person.email,
  phone: person.phone,
  marketplace,
  feedId,
  connectionId,
  leadKey,
});
