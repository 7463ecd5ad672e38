import type { Lead } from '../lead/lead.ts';

export type Gate = 'open' | 'held';

/** What the gate looks at. Of a record that became no lead nothing is known of the person. */
export interface Gated {
  kind: Lead['kind'];
  person?: Pick<Lead['person'], 'visitorType'>;
}

/**
 * The one decision on whether a lead may be seen. Open is the exception that has to be earned: only a person who
 * completed a form may be contacted, and a private person only about what they asked for. Looking at prices asks for
 * nothing, so a private person's prospect waits, sealed, for their consent, as everything else does.
 */
export function gateOf({ kind, person }: Gated): Gate {
  if (kind === 'request') return 'open';
  return kind === 'prospect' && person !== undefined && person.visitorType !== 'private' ? 'open' : 'held';
}
