import type { IDBPObjectStore } from 'idb';
import type { StoredLead } from '../domain/lead/stored-lead.ts';
import { applyAct, type TriageAct, undoAct } from '../domain/triage/triage.ts';
import { atomically, type Stores } from './atomically.ts';
import type { Database } from './database.ts';
import { storesOfTeam } from './has-team.ts';
import { indexed, toStored } from './leads.ts';
import type { LeadRow, Schema } from './schema.ts';
import { indexLater } from './search-index.ts';
import { tellAct, tellUndo } from './tell-acts.ts';
import { copyLater } from './uncopied.ts';

type WritableLeads = IDBPObjectStore<Schema, Stores, 'leads', 'readwrite'>;

/** Why an act is refused as a whole. */
export type ActRefusal = 'not-found' | 'duplicate-of-itself' | 'duplicate-circle';

export class RefusedAct extends Error {
  override readonly name = 'RefusedAct';
  readonly code: ActRefusal;

  constructor(code: ActRefusal) {
    super(code);
    this.code = code;
  }
}

export interface Acted {
  /** Names the act. */
  at: string;
  changed: string[];
}

/**
 * Does one thing to several leads, all of them or none, at a time that no other act has. `notBefore` is the earliest
 * time, in milliseconds. Leads that are gone and those of which it changes nothing are left as they are.
 */
export async function actOn(
  db: Database,
  leadKeys: readonly string[],
  act: TriageAct,
  notBefore: number,
): Promise<Acted> {
  const work = async (store: WritableLeads): Promise<Acted> => {
    const rows = await rowsOf(store, leadKeys);
    if (act.act === 'duplicate') await refuseCircle(store, leadKeys, act.of);
    const at = await freeTime(store, rows, notBefore);
    const changed = await change(store, rows, (row) => applyAct(row.triage, act, at));
    await tellAct(store.transaction, changed, act, at);
    return { at, changed: keysOf(changed) };
  };
  if (act.act !== 'note') return writing(db, leadKeys, work);
  return atomically(db, 'strict', ['leads'], async (tx) => {
    const acted = await work(tx.objectStore('leads'));
    // A note can be searched for. One that is taken back is not found any more, since what is found is looked at.
    indexLater(tx, acted.changed);
    return acted;
  });
}

/**
 * Strict: what a person did cannot be downloaded again. One row is written whole or not at all by itself; the means by which
 * several are cost as much again as the row.
 */
async function writing<Result>(
  db: Database,
  leadKeys: readonly string[] | undefined,
  work: (store: WritableLeads) => Promise<Result>,
): Promise<Result> {
  if (!leadKeys || new Set(leadKeys).size > 1)
    return atomically(db, 'strict', ['leads'], (tx) => work(tx.objectStore('leads')));
  const tx = db.transaction(['leads', 'uncopied', ...(await storesOfTeam(db))] as Stores, 'readwrite', {
    durability: 'strict',
  });
  const [result] = await Promise.all([work(tx.objectStore('leads')), tx.done]);
  return result;
}

export interface Undone {
  undone: string[];
  /** Something else was done to them since, or they are gone. */
  kept: number;
}

/** How many rows of later acts are looked at for what was done to them before: all of what people do in weeks. */
const LATER = 5_000;

/** Takes back what was done at a time, to the leads that are named or to all. */
export async function undoAt(
  db: Database,
  at: string,
  leadKeys: readonly string[] | undefined,
  now: number,
): Promise<Undone> {
  return writing(db, leadKeys, async (store) => {
    // Whatever was done at a time, the last act of its leads was not before it.
    const rows = leadKeys
      ? await rowsOf(store, leadKeys)
      : await store.index('acted').getAll(IDBKeyRange.lowerBound(at), LATER);
    const blocked = rows.filter((row) => undoAct(row.triage, at) === null).length;
    const undone = await change(store, rows, (row) => undoAct(row.triage, at) ?? row.triage);
    await tellUndo(store.transaction, undone, at, now);
    const gone = leadKeys ? new Set(leadKeys).size - rows.length : 0;
    return { undone: keysOf(undone), kept: blocked + gone };
  });
}

/** As many rows as are read for a history, and no more than the largest act beyond it. */
const READ = 3_000;

/**
 * The leads of the last acts, and since when nothing is missing among them. An act that was followed by another one to
 * the same lead is found with that one.
 */
export async function lastActed(db: Database, acts: number): Promise<{ since: string; leads: StoredLead[] }> {
  const index = db.transaction('leads').store.index('acted');
  const leads: StoredLead[] = [];
  let since = '';
  let cursor = await index.openKeyCursor(null, 'prevunique');
  for (let seen = 0; cursor && seen < acts && leads.length < READ; seen++) {
    since = cursor.key;
    leads.push(...(await index.getAll(since)).map(toStored));
    cursor = await cursor.continue();
  }
  return { since, leads };
}

async function rowsOf(store: WritableLeads, leadKeys: readonly string[]): Promise<LeadRow[]> {
  const rows = await Promise.all([...new Set(leadKeys)].map((leadKey) => store.get(leadKey)));
  return rows.filter((row) => row !== undefined);
}

const keysOf = (rows: readonly LeadRow[]): string[] => rows.map(({ feed }) => feed.leadKey);

/** Those that it changed, as they were. */
async function change(
  store: WritableLeads,
  rows: readonly LeadRow[],
  to: (row: LeadRow) => LeadRow['triage'],
): Promise<LeadRow[]> {
  const changed = rows.flatMap((row) => {
    const triage = to(row);
    return triage === row.triage ? [] : [{ row, triage }];
  });
  const before = changed.map(({ row }) => row);
  // First: what is noted and not done harms nobody, where a browser ends between the two.
  copyLater(store.transaction, 'acts', keysOf(before));
  await Promise.all(changed.map(({ row, triage }) => store.put(indexed({ ...row, triage }))));
  return before;
}

/** A time after everything that was done to these leads, whatever the clock shows, and at which nothing else was done. */
async function freeTime(store: WritableLeads, rows: readonly LeadRow[], notBefore: number): Promise<string> {
  const last = rows.map(({ triage }) => Date.parse(triage.history.at(-1)?.at ?? '') + 1);
  let at = Math.max(notBefore, ...last.filter(Number.isFinite));
  while ((await store.index('acted').getKey(new Date(at).toISOString())) !== undefined) at += 1;
  return new Date(at).toISOString();
}

/** What is a duplicate of something must lead to something that is worked on. */
async function refuseCircle(store: WritableLeads, leadKeys: readonly string[], of: string): Promise<void> {
  const [duplicates, seen] = [new Set(leadKeys), new Set<string>()];
  if (duplicates.has(of)) throw new RefusedAct('duplicate-of-itself');
  let row = await store.get(of);
  if (!row) throw new RefusedAct('not-found');
  while (row && !seen.has(row.feed.leadKey)) {
    if (duplicates.has(row.feed.leadKey)) throw new RefusedAct('duplicate-circle');
    seen.add(row.feed.leadKey);
    const next = duplicateOf(row);
    row = next === undefined ? undefined : await store.get(next);
  }
}

function duplicateOf({ triage }: LeadRow): string | undefined {
  const last = triage.history.findLast(({ act }) => act !== 'note');
  return last?.act === 'duplicate' ? last.of : undefined;
}
