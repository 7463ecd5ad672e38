import type { IDBPObjectStore } from 'idb';
import { SAMPLE_ID } from '../domain/connection/connection.ts';
import { buyersOf } from '../domain/lead/buyers.ts';
import type { StoredLead } from '../domain/lead/stored-lead.ts';
import type { TriageState } from '../domain/triage/triage.ts';
import { isUnanswered, waitingSince } from '../domain/triage/urgency.ts';
import { asciiHost } from './ascii-host.ts';
import type { Database } from './database.ts';
import { copyLater } from './uncopied.ts';
import { type Lane, LANES, type LeadRow, type Schema, type Shelf } from './schema.ts';

const lanes = (from: Lane, to: Lane): IDBKeyRange => IDBKeyRange.bound([from], [to + 1], false, true);

/** The row with its index keys brought in step with what it says. */
export function indexed(row: LeadRow): LeadRow {
  const { unanswered: _, shelf: _shelf, acted: _acted, ...others } = row;
  // Under what the feed says as well, where that was put right: the buyer may write from there again.
  const fed = row.fed ? buyersOf({ ...row.feed, ...row.fed }, asciiHost) : [];
  const acted = lastAct(row.triage);
  const rest = { ...others, ...(acted && { acted }), buyers: [...new Set([...buyersOf(row.feed, asciiHost), ...fed])] };
  if (!isUnanswered(row.feed, row.triage.status)) return { ...rest, shelf: shelfOf(row) };
  return { ...rest, unanswered: [laneOf(row), waitingSince(row.feed)] };
}

/** The clock and the buyer act too, but nobody looks for that to undo it. */
const lastAct = ({ history }: TriageState): string | undefined => history.findLast(({ act }) => act !== 'wake')?.at;

function shelfOf({ feed, triage }: LeadRow): [Shelf, string] {
  if (triage.status === 'new') return ['prospect', waitingSince(feed)];
  if (triage.until !== undefined) return ['snoozed', triage.until];
  return ['done', triage.history.findLast(({ act }) => act !== 'note')?.at ?? waitingSince(feed)];
}

/** In which it waits, or would. */
export function laneOf({ feed }: Pick<LeadRow, 'feed'>): Lane {
  if (feed.connectionId === SAMPLE_ID) return LANES.sample;
  if (feed.test) return LANES.test;
  return feed.types.includes('quote') ? LANES.quote : LANES.other;
}

export const toStored = ({ feed, triage, corrections, informed }: LeadRow): StoredLead => ({
  feed,
  triage,
  ...(corrections && { corrections }),
  ...(informed && { informed }),
});

export async function readLead(db: Database, leadKey: string): Promise<StoredLead | undefined> {
  const row = await db.get('leads', leadKey);
  return row && toStored(row);
}

/** For what looks at leads more than once: a transaction for each look would have to wait its turn each time. */
export type LeadStore = IDBPObjectStore<Schema, ['leads'], 'leads'>;

export const leadStore = (db: Database): LeadStore => db.transaction('leads').store;

/** The longest waiting of every lane, at most `limit` of each: whatever the order, the first `limit` are among them. */
export async function unansweredLeads(store: LeadStore, limit: number): Promise<StoredLead[]> {
  const index = store.index('unanswered');
  const inLanes = Object.values(LANES).map((lane) => index.getAll(lanes(lane, lane), limit));
  return (await Promise.all(inLanes)).flat().map(toStored);
}

/**
 * How many requests of real buyers, or of the sample's, are unanswered, as far as `atMost`. Reads keys and never
 * counts: counting takes a quarter of a second in a large store.
 */
export async function unansweredUpTo(db: Database, whose: 'real' | 'sample', atMost: number): Promise<number> {
  const range = whose === 'real' ? lanes(LANES.quote, LANES.other) : lanes(LANES.sample, LANES.sample);
  return (await db.getAllKeysFromIndex('leads', 'unanswered', range, atMost)).length;
}

/** Changes what the user did about a lead, and nothing of what the feed says. Undefined when there is no such lead. */
export async function changeTriage(
  db: Database,
  leadKey: string,
  change: (state: TriageState) => TriageState,
): Promise<StoredLead | undefined> {
  // Strict: what a person did cannot be downloaded again.
  const tx = db.transaction(['leads', 'uncopied'], 'readwrite', { durability: 'strict' });
  const row = await tx.objectStore('leads').get(leadKey);
  if (!row) return undefined;
  const changed = indexed({ ...row, triage: change(row.triage) });
  copyLater(tx, 'acts', [leadKey]);
  await tx.objectStore('leads').put(changed);
  await tx.done;
  return toStored(changed);
}
