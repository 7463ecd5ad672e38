import type { IDBPIndex } from 'idb';
import { keyStart, type LinkKind, linksOf } from '../domain/lead/buyers.ts';
import { buyerName } from '../domain/lead/buyer-name.ts';
import type { Lead } from '../domain/lead/lead.ts';
import { isSamePerson, type RelatedLead, type RelatedLeads } from '../domain/lead/repeats.ts';
import { waitingSince } from '../domain/triage/urgency.ts';
import { asciiHost } from './ascii-host.ts';
import type { Database } from './database.ts';
import type { LeadRow, Schema } from './schema.ts';

type BuyerIndex = IDBPIndex<Schema, ['leads'], 'leads', 'buyer'>;
type Direction = 'earlier' | 'later';

/** As many of the same person and as many of others of the company: what a person looks through. */
const MOST = 10;

/** Looked at along each link: the nearest ones of a company may all be the same person's. */
const LOOKED_AT = 3 * MOST;

/** Above every character that a time is written with. */
const END = '\uFFFF';

/** The other requests of the buyer of a lead and of their company. Undefined when there is no such lead. */
export async function relatedTo(db: Database, leadKey: string): Promise<RelatedLeads | undefined> {
  const { store } = db.transaction('leads');
  const row = await store.get(leadKey);
  if (!row) return undefined;
  const index = store.index('buyer');
  const starts = linksOf(row.feed, asciiHost).flatMap((link) =>
    [true, false].map((asks) => keyStart(row.feed, link, asks)),
  );
  const look = async (direction: Direction): Promise<{ leads: RelatedLead[]; more: boolean }> => {
    const near = await Promise.all(starts.map((start) => nearest(index, start, row.feed, direction)));
    // Each is cut to a line as it comes: with its source, a row can be large.
    const lines = await Promise.all(
      [...new Set(near.flat())].map(async (key) => lineOf(row.feed, await store.get(key))),
    );
    return nearestOf(lines.flat(), direction);
  };
  const [earlier, later] = await Promise.all([look('earlier'), look('later')]);
  return { leadKey, earlier: earlier.leads, later: later.leads, more: earlier.more || later.more };
}

/** The keys of the leads next to one along a link, the nearest first. */
async function nearest(index: BuyerIndex, start: string, lead: Lead, direction: Direction): Promise<string[]> {
  const own = start + waitingSince(lead);
  const back = direction === 'earlier';
  const range = back ? IDBKeyRange.bound(start, own) : IDBKeyRange.bound(own, start + END);
  const found: string[] = [];
  let cursor = await index.openKeyCursor(range, back ? 'prev' : 'next');
  // Of those with the very same time, such as a bare day, the key decides which is earlier; there may be thousands.
  const beyond = cursor && (back ? cursor.primaryKey > lead.leadKey : cursor.primaryKey < lead.leadKey);
  if (cursor?.key === own && beyond) cursor = await cursor.continuePrimaryKey(own, lead.leadKey);
  while (cursor && found.length <= LOOKED_AT) {
    if (cursor.primaryKey !== lead.leadKey) found.push(cursor.primaryKey);
    cursor = await cursor.continue();
  }
  return found;
}

/** As many of the same person as are shown, and as many of others: neither keeps the other from being seen. */
function nearestOf(lines: readonly RelatedLead[], direction: Direction): { leads: RelatedLead[]; more: boolean } {
  const sign = direction === 'earlier' ? -1 : 1;
  const all = lines.toSorted((a, b) => sign * (compare(a.at, b.at) || compare(a.leadKey, b.leadKey)));
  const persons = all.filter(({ samePerson }) => samePerson);
  const others = all.filter(({ samePerson }) => !samePerson);
  const shown = new Set([...persons.slice(0, MOST), ...others.slice(0, MOST)]);
  return { leads: all.filter((one) => shown.has(one)), more: shown.size < all.length };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sharedLinks(one: Lead, other: Lead): Set<LinkKind> {
  const values = new Set(linksOf(one, asciiHost).map(({ by, value }) => `${by} ${value}`));
  const shared = linksOf(other, asciiHost).filter(({ by, value }) => values.has(`${by} ${value}`));
  return new Set(shared.map(({ by }) => by));
}

/** More of a name than anybody reads is not sent. */
const cut = (text: string): string => text.slice(0, 200);

/** What it has in common is seen from the row itself: what is next along one link may be far along another. */
function lineOf(lead: Lead, row: LeadRow | undefined): RelatedLead[] {
  if (!row) return [];
  const { feed, triage } = row;
  const links = sharedLinks(lead, feed);
  const line: RelatedLead = {
    leadKey: feed.leadKey,
    at: waitingSince(feed),
    name: cut(buyerName(feed)),
    product: cut(feed.products.find(({ name }) => name)?.name ?? ''),
    kind: feed.kind,
    types: feed.types,
    marketplace: feed.marketplace,
    status: feed.answerExpected ? triage.status : null,
    samePerson: isSamePerson(links),
    links: [...links],
  };
  return [line];
}
