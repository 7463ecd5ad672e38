import type { SuppressedMark } from '../consent/suppression.ts';
import { buyerName } from '../lead/buyer-name.ts';
import type { Lead } from '../lead/lead.ts';
import type { Repeat } from '../lead/repeats.ts';
import type { StoredLead } from '../lead/stored-lead.ts';
import type { TriageStatus } from '../triage/triage.ts';

/** A lead as a row of a list shows it: as much of it as a row has room for, and nothing of what is held. */
export interface LeadLine extends Pick<
  Lead,
  'leadKey' | 'connectionId' | 'kind' | 'types' | 'marketplace' | 'test' | 'answerExpected' | 'createdAt' | 'receivedAt'
> {
  /** The best name there is: of the person, else of the company. */
  name: string;
  company: string;
  country: string | null;
  countryRaw: string;
  region: string;
  city: string;
  /** Of the first product that has a name, and how many have one. */
  product: string;
  products: number;
  /** The beginning of the message, in one line. */
  message: string;
  language: string | null;
  status: TriageStatus;
  until?: string;
  /** When it was last acted upon: ISO. */
  actedAt?: string;
  notes: number;
  repeat?: Repeat;
  suppressed?: SuppressedMark;
}

/** As many as are painted at first. */
export const FIRST_LINES = 50;

/** More of a name than a row has room for, and of a message, than anybody reads there. */
const LONGEST = { name: 120, message: 240 };

export function lineOf({ feed, triage, suppressed }: StoredLead, repeat?: Repeat): LeadLine {
  const { leadKey, connectionId, kind, types, marketplace, test, answerExpected, createdAt, receivedAt } = feed;
  const named = feed.products.filter(({ name }) => name);
  const acted = triage.history.findLast(({ act }) => act !== 'wake');
  const { country, countryRaw, region, city } = feed.address;
  return {
    leadKey,
    connectionId,
    kind,
    types,
    marketplace,
    test,
    answerExpected,
    createdAt,
    receivedAt,
    name: cut(buyerName(feed), LONGEST.name),
    company: cut(feed.company.name, LONGEST.name),
    country,
    countryRaw: cut(countryRaw, LONGEST.name),
    region: cut(region, LONGEST.name),
    city: cut(city, LONGEST.name),
    product: cut(named[0]?.name ?? '', LONGEST.name),
    products: named.length,
    message: cut(feed.message, LONGEST.message),
    language: feed.language,
    status: triage.status,
    ...(triage.until !== undefined && { until: triage.until }),
    ...(acted && { actedAt: acted.at }),
    notes: triage.history.filter(({ act }) => act === 'note').length,
    ...(repeat && { repeat }),
    ...(suppressed && { suppressed }),
  };
}

/** In one line. Nothing is cut in the middle of a character, and what is cut says so: it is read out to its end. */
function cut(text: string, longest: number): string {
  const line = text
    .slice(0, 4 * longest)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
