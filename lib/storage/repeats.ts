import { keyStart, linksOf } from '../domain/lead/buyers.ts';
import type { Lead } from '../domain/lead/lead.ts';
import { type Earlier, type Linked, MOST_COUNTED, type Repeat, sortOut } from '../domain/lead/repeats.ts';
import { waitingSince } from '../domain/triage/urgency.ts';
import { asciiHost } from './ascii-host.ts';
import type { LeadStore } from './leads.ts';

/**
 * Which of these requests are by somebody who asked before, by lead key. Reads keys, all at once
 * and at most a hundred of each kind, so that a list of fifty costs the same in a small store and in a large one.
 */
export async function repeatsOf(store: LeadStore, leads: readonly Lead[]): Promise<Map<string, Repeat>> {
  const index = store.index('buyer');

  /** Leads with the same key are told apart by their own, in which the index sorts them too. */
  async function upTo(lead: Lead, start: string): Promise<string[]> {
    const range = IDBKeyRange.bound(start, start + waitingSince(lead));
    const leadKeys = await index.getAllKeys(range, MOST_COUNTED + 1);
    const own = leadKeys.indexOf(lead.leadKey);
    return own < 0 ? leadKeys.slice(0, MOST_COUNTED) : leadKeys.slice(0, own);
  }

  async function earlier(leadKeys: ReadonlySet<string>, linked: readonly Linked[]): Promise<Earlier | null> {
    // The oldest of all is the oldest of those that one link leads to.
    const oldest = linked.flatMap((one) => one.leadKeys.find((leadKey) => leadKeys.has(leadKey)) ?? []);
    const rows = await Promise.all([...new Set(oldest)].map((leadKey) => store.get(leadKey)));
    const [since] = rows.flatMap((row) => (row ? [waitingSince(row.feed)] : [])).toSorted();
    return since === undefined ? null : { count: Math.min(leadKeys.size, MOST_COUNTED), since };
  }

  async function repeatOf(lead: Lead): Promise<[string, Repeat] | null> {
    const links = linksOf(lead, asciiHost);
    const linked = await Promise.all(
      links.map(async (link) => ({ by: link.by, leadKeys: await upTo(lead, keyStart(lead, link, true)) })),
    );
    if (linked.every(({ leadKeys }) => leadKeys.length === 0)) return null;
    const sorted = sortOut(linked);
    const [person, company] = await Promise.all([earlier(sorted.person, linked), earlier(sorted.company, linked)]);
    return person || company ? [lead.leadKey, { person, company }] : null;
  }

  const found = await Promise.all(leads.map(repeatOf));
  return new Map(found.filter((one) => one !== null));
}
