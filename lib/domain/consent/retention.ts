import { addDays, addMonths } from './deadlines.ts';
import type { ConsentSettings } from './settings.ts';

/** How long leads that may be seen are kept: from the person's last contact, which is their newest request. */

/** Who asks as a private person is answered, and nothing else: for that, a year is more than enough. */
const PRIVATE_MONTHS = 12;

/** However old a lead is, the user has time to see it; and to see that it will go, when the first of all are due. */
export const NOTICE_DAYS = 30;

export type KeptKind = 'request' | 'private-request' | 'prospect' | 'consented';

interface Kept {
  feed: { kind: string; person: { visitorType: 'professional' | 'private' | 'unknown' } };
  heldKey?: string;
}

export function keptKind({ feed, heldKey }: Kept): KeptKind {
  // Whoever is seen by consent is so until that ends, which the clock of visits looks after.
  if (heldKey !== undefined) return 'consented';
  if (feed.kind === 'prospect') return 'prospect';
  return feed.person.visitorType === 'private' ? 'private-request' : 'request';
}

/** Months by kind: the settings as they hold, those of a company's policy among them. */
export function keptMonths({ requestMonths, prospectMonths }: ConsentSettings['periods']): Record<KeptKind, number> {
  return {
    request: requestMonths,
    'private-request': Math.min(PRIVATE_MONTHS, requestMonths),
    prospect: prospectMonths,
    consented: prospectMonths,
  };
}

/** Dates before there was a web are mistakes of a feed. */
const OLDEST = '1995-01-01';

/** When the person made contact by this lead, as far as the feed can be believed. */
export function contactAt({ createdAt, receivedAt }: { createdAt: string | null; receivedAt: string }): string {
  return createdAt !== null && createdAt >= OLDEST && createdAt <= receivedAt ? createdAt : receivedAt;
}

/** When a lead is to be erased. `lastContact` is that of its person, by this lead or another. */
export function keptUntil(
  { lastContact, receivedAt }: { lastContact: string; receivedAt: string },
  months: number,
  zone: string,
): string {
  const end = addMonths(lastContact, months, zone);
  const seen = addDays(receivedAt, NOTICE_DAYS, zone);
  return end > seen ? end : seen;
}
