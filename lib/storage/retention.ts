import { type KeptKind, contactAt, keptKind, keptUntil } from '../domain/consent/retention.ts';
import { SAMPLE_ID } from '../domain/connection/connection.ts';
import { keyStart, linksOf } from '../domain/lead/buyers.ts';
import { asciiHost } from './ascii-host.ts';
import type { Database } from './database.ts';
import { allRows } from './persons.ts';
import type { LeadRow, RetentionState } from './schema.ts';

export const readRetention = (db: Database): Promise<RetentionState | undefined> => db.get('retention', 'state');

export async function writeRetention(db: Database, state: RetentionState): Promise<void> {
  await db.put('retention', state, 'state');
}

/** What the periods say of the leads that may be seen. */
export interface Due {
  due: { leadKey: string; kind: KeptKind }[];
  /** When the next will be due; null where there is nothing. */
  nextAt: string | null;
}

export interface Rules {
  months: Record<KeptKind, number>;
  zone: string;
  now: string;
}

/** Looks through all leads. Those of people who asked again later are kept for as long as the later request. */
export async function dueLeads(db: Database, rules: Rules): Promise<Due> {
  const due: Due['due'] = [];
  let nextAt: string | null = null;
  for await (const row of allRows(db, 'leads')) {
    const kind = keptKind(row);
    // The clock of visits ends what was consented to; the sample's buyers are invented.
    if (kind === 'consented' || row.feed.connectionId === SAMPLE_ID) continue;
    const until = await keptUntilOf(db, row, kind, rules);
    if (until <= rules.now) due.push({ leadKey: row.feed.leadKey, kind });
    else if (nextAt === null || until < nextAt) nextAt = until;
  }
  return { due, nextAt };
}

/** Most are kept by themselves; only for the rest is it asked whether their person came again. */
async function keptUntilOf(db: Database, row: LeadRow, kind: KeptKind, rules: Rules): Promise<string> {
  const { receivedAt } = row.feed;
  const own = contactAt(row.feed);
  const until = keptUntil({ lastContact: own, receivedAt }, rules.months[kind], rules.zone);
  if (until > rules.now) return until;
  const newest = await newestRequest(db, row, rules.now);
  if (newest === null || newest <= own) return until;
  return keptUntil({ lastContact: newest, receivedAt }, rules.months[kind], rules.zone);
}

/** When the person asked last, by the address they wrote from; by their number where there is none. */
async function newestRequest(db: Database, { feed }: LeadRow, now: string): Promise<string | null> {
  const links = linksOf(feed, asciiHost);
  const link = links.find(({ by }) => by === 'email') ?? links.find(({ by }) => by === 'phone');
  if (!link) return null;
  const start = keyStart(feed, link, true);
  const index = db.transaction('leads').store.index('buyer');
  const cursor = await index.openKeyCursor(IDBKeyRange.bound(start, start + now), 'prev');
  return cursor ? cursor.key.slice(start.length) : null;
}
