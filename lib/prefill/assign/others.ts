import type { Concept } from '../classify/concepts.ts';
import { compose } from '../classify/compose.ts';
import { readLabel } from '../classify/text.ts';
import { settle, type Assigned } from './assigned.ts';
import { formOf } from './neighbours.ts';

const OTHERS: ReadonlySet<Concept> = new Set<Concept>(['other-person', 'other-company', 'owner']);

/**
 * "Name" and "Phone" under the heading "Emergency contact" or "Parent company" are not the buyer's, as long as the
 * buyer has a section too: a heading over the whole form says who fills it in.
 */
export function othersSections(fields: Assigned[]): void {
  const asked = new Map<string, boolean>();
  for (const entry of fields) {
    const heading = entry.field.headings[0];
    if (!entry.type || !heading) continue;
    const key = `${entry.field.lang}\n${heading}`;
    if (!asked.has(key)) asked.set(key, isOthers(heading, entry.field.lang));
    if (!asked.get(key)) continue;
    const buyer = formOf(fields, entry).filter((other) => other.type && other.field.headings[0] !== heading);
    if (buyer.length >= 2) settle(entry, null, 'under a heading about somebody else');
  }
}

function isOthers(heading: string, lang: string): boolean {
  const reading = readLabel(heading, lang);
  return (
    reading.unread <= 1 &&
    reading.sightings.some(({ concept }) => OTHERS.has(concept)) &&
    compose(reading)?.type === 'none'
  );
}
