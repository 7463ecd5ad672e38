import type { StoredLead } from '../domain/lead/stored-lead.ts';
import type { TriageState } from '../domain/triage/triage.ts';
import { isUnanswered, waitingSince } from '../domain/triage/urgency.ts';
import type { Database } from './database.ts';
import { type Lane, LANES, type LeadRow } from './schema.ts';

const COUNTED_LANES = IDBKeyRange.bound([LANES.quote], [LANES.test], false, true);

/** The row with its index key brought in step with what it says. */
export function indexed(row: LeadRow): LeadRow {
  const { unanswered: _, ...rest } = row;
  if (!isUnanswered(row.feed, row.triage.status)) return rest;
  return { ...rest, unanswered: [laneOf(row), waitingSince(row.feed)] };
}

function laneOf({ feed }: LeadRow): Lane {
  if (feed.test) return LANES.test;
  return feed.types.includes('quote') ? LANES.quote : LANES.other;
}

const toStored = ({ feed, triage }: LeadRow): StoredLead => ({ feed, triage });

export async function readLead(db: Database, leadKey: string): Promise<StoredLead | undefined> {
  const row = await db.get('leads', leadKey);
  return row && toStored(row);
}

/** The longest waiting of every lane, at most `limit` of each: whatever the order, the first `limit` are among them. */
export async function unansweredLeads(db: Database, limit: number): Promise<StoredLead[]> {
  const index = db.transaction('leads').store.index('unanswered');
  const lanes = Object.values(LANES).map((lane) =>
    index.getAll(IDBKeyRange.bound([lane], [lane + 1], false, true), limit),
  );
  return (await Promise.all(lanes)).flat().map(toStored);
}

/** How many requests are unanswered, as far as `atMost`. Reads keys and never counts: counting takes a quarter of a second in a large store. */
export async function unansweredUpTo(db: Database, atMost: number): Promise<number> {
  return (await db.getAllKeysFromIndex('leads', 'unanswered', COUNTED_LANES, atMost)).length;
}

/** Changes what the user did about a lead, and nothing of what the feed says. Undefined when there is no such lead. */
export async function changeTriage(
  db: Database,
  leadKey: string,
  change: (state: TriageState) => TriageState,
): Promise<StoredLead | undefined> {
  // Strict: what a person did cannot be downloaded again.
  const tx = db.transaction('leads', 'readwrite', { durability: 'strict' });
  const row = await tx.store.get(leadKey);
  if (!row) return undefined;
  const changed = indexed({ ...row, triage: change(row.triage) });
  await tx.store.put(changed);
  await tx.done;
  return toStored(changed);
}
