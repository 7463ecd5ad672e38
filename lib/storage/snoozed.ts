import { keyStart, type LinkKind, linksOf } from '../domain/lead/buyers.ts';
import { sortOut } from '../domain/lead/repeats.ts';
import { applyAct, type Wake } from '../domain/triage/triage.ts';
import { waitingSince } from '../domain/triage/urgency.ts';
import { asciiHost } from './ascii-host.ts';
import { atomically } from './atomically.ts';
import type { Database } from './database.ts';
import { indexed, type LeadStore } from './leads.ts';
import type { LeadRow } from './schema.ts';
import { copyLater } from './uncopied.ts';

/** Above every character that a time is written with. */
const END = '\uFFFF';

const until = (time: string): IDBKeyRange => IDBKeyRange.bound(['snoozed', ''], ['snoozed', time]);

/** When the first of them comes back: ISO. */
export async function firstReturn(db: Database): Promise<string | undefined> {
  const cursor = await db.transaction('leads').store.index('shelf').openKeyCursor(until(END));
  return cursor?.key[1];
}

/** The keys of those that come back until a time, or of all. */
export const snoozedKeys = (db: Database, most: number, time: string = END): Promise<string[]> =>
  db.getAllKeysFromIndex('leads', 'shelf', until(time), most);

/** At most so many later requests are looked at along each link: a company may have thousands. */
const LOOKED_AT = 100;

/**
 * The request by which the buyer of a snoozed one asked anew: it was made later, and has become known since the snooze
 * began. Undefined where there is none, and for what is not snoozed.
 */
export async function askedAnew(store: LeadStore, leadKey: string): Promise<string | undefined> {
  const row = await store.get(leadKey);
  const since = row && snoozedAt(row);
  if (!row || since === undefined) return undefined;
  const linked = await Promise.all(
    linksOfRow(row).map(async ([by, start]) => {
      const range = IDBKeyRange.bound(start + waitingSince(row.feed), start + END, true);
      return { by, leadKeys: await store.index('buyer').getAllKeys(range, LOOKED_AT) };
    }),
  );
  const { person } = sortOut(linked);
  person.delete(leadKey);
  const later = await Promise.all([...person].map((key) => store.get(key)));
  return later.find((other) => other && other.feed.receivedAt > since)?.feed.leadKey;
}

/** Where something was put right, the buyer may have written as the feed says. */
function linksOfRow({ feed, fed }: LeadRow): [LinkKind, string][] {
  const links = [feed, ...(fed ? [{ ...feed, ...fed }] : [])].flatMap((one) => linksOf(one, asciiHost));
  return [...new Map(links.map((link) => [keyStart(feed, link, true), link.by]))].map(([start, by]) => [by, start]);
}

const snoozedAt = ({ triage }: LeadRow): string | undefined =>
  triage.status === 'snoozed' ? triage.history.findLast(({ act }) => act === 'snooze')?.at : undefined;

/** Brings snoozed requests back, all or none, for the reason given for each. How many: the user may have been faster. */
export async function bringBack(db: Database, why: ReadonlyMap<string, Wake>, now: number): Promise<number> {
  return atomically(db, 'relaxed', ['leads'], async (tx) => {
    const store = tx.objectStore('leads');
    const rows = await Promise.all([...why.keys()].map((leadKey) => store.get(leadKey)));
    const back = rows.flatMap((row) => {
      const wake = row && why.get(row.feed.leadKey);
      if (!wake || row.triage.status !== 'snoozed') return [];
      const isDue = Date.parse(row.triage.until ?? '') <= now;
      if (wake.why === 'time' && !isDue) return [];
      const last = Date.parse(row.triage.history.at(-1)?.at ?? '');
      const at = new Date(Math.max(now, last + 1)).toISOString();
      return [{ ...row, triage: applyAct(row.triage, wake, at) }];
    });
    copyLater(
      tx,
      'acts',
      back.map(({ feed }) => feed.leadKey),
    );
    await Promise.all(back.map((row) => store.put(indexed(row))));
    return back.length;
  });
}
