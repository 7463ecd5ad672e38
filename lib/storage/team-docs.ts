import { type Clock, EARLIEST, heard } from '../domain/team/clock.ts';
import type { DocKind } from '../domain/team/documents.ts';
import type { Database } from './database.ts';
import { readClock, readPull } from './team-marks.ts';
import type { PullMark, TeamDocRow, TeamOutRow } from './team-rows.ts';

/** All ids that begin like this. */
const beginningWith = (text: string): IDBKeyRange => IDBKeyRange.bound(text, `${text}\uffff`);

export const docsOf = (db: Database, beginning: string): Promise<TeamDocRow[]> =>
  db.getAll('teamDocs', beginningWith(beginning));

/** In the order of their ids. */
export const docsAfter = (db: Database, after: string, most: number): Promise<TeamDocRow[]> =>
  db.getAll('teamDocs', IDBKeyRange.lowerBound(after, true), most);

/** Those of some ids that are here, read in one transaction. */
export async function rowsOf(db: Database, ids: readonly string[]): Promise<Map<string, TeamDocRow>> {
  const { store } = db.transaction('teamDocs');
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** Keys of leads that are wrapped for an epoch before one, beyond the last one that was given. */
export const wrappedBefore = (db: Database, epoch: number, most: number, last?: TeamDocRow): Promise<TeamDocRow[]> => {
  const from: [DocKind, number, string] = ['key', last?.doc.box?.e ?? 0, last?.id ?? ''];
  return db.getAllFromIndex('teamDocs', 'epoch', IDBKeyRange.bound(from, ['key', epoch], true, true), most);
};

export const outgoingAfter = (db: Database, after: string, most: number): Promise<TeamOutRow[]> =>
  db.getAll('teamOut', IDBKeyRange.lowerBound(after, true), most);

/** Whether the team is still to be told of a lead itself. */
export const isToBeTold = async (db: Database, lead: string): Promise<boolean> =>
  (await db.getKey('teamOut', `lead|${lead}`)) !== undefined;

export interface Pulled {
  put: readonly TeamDocRow[];
  /** Ids of those that are gone. */
  gone: readonly string[];
  mark: PullMark;
  /** The latest clock of what came. */
  clock: Clock;
}

/** What came in one piece, and how far that was: both or none, so that nothing is asked for twice or never. */
export async function storePulled(db: Database, { put, gone, mark, clock }: Pulled): Promise<void> {
  const tx = db.transaction(['teamDocs', 'teamMarks'], 'readwrite');
  const [docs, marks] = [tx.objectStore('teamDocs'), tx.objectStore('teamMarks')];
  const before = await readClock(tx);
  await Promise.all([
    ...put.map((row) => docs.put(row)),
    ...gone.map((id) => docs.delete(id)),
    marks.put({ ...before, clock: heard(before.clock, clock) }, 'clock'),
    marks.put(mark, 'pull'),
    tx.done,
  ]);
}

/** What could not be opened before. Clocks that are in it were not heard yet. */
export async function storeOpened(db: Database, rows: readonly TeamDocRow[]): Promise<void> {
  const tx = db.transaction(['teamDocs', 'teamMarks'], 'readwrite');
  const before = await readClock(tx);
  let { clock } = before;
  for (const row of rows) {
    const now = await tx.objectStore('teamDocs').get(row.id);
    if (now?.rev !== row.rev) continue;
    await tx.objectStore('teamDocs').put(row);
    if (row.read) clock = heard(clock, clockIn(row.read));
  }
  await tx.objectStore('teamMarks').put({ ...before, clock }, 'clock');
  await tx.done;
}

/** When what is in a document was written. */
export const clockIn = (read: TeamDocRow['read']): Clock => {
  if (read?.kind === 'ev') return read.event.clock;
  return read?.kind === 'set' || read?.kind === 'sup' ? read.shared.clock : EARLIEST;
};

/** What went: it is here as the server has it, and is told no more, unless it was changed meanwhile. */
export async function storePushed(
  db: Database,
  sent: readonly TeamOutRow[],
  docs: readonly TeamDocRow[],
): Promise<void> {
  const tx = db.transaction(['teamDocs', 'teamOut', 'teamMarks'], 'readwrite', { durability: 'strict' });
  const out = tx.objectStore('teamOut');
  const settle = async ({ id, clock }: TeamOutRow): Promise<void> => {
    const now = await out.get(id);
    if (now && now.clock.time === clock.time && now.clock.count === clock.count) await out.delete(id);
  };
  await Promise.all([...sent.map(settle), ...docs.map((row) => tx.objectStore('teamDocs').put(row))]);
  const last = docs.at(-1);
  const pull = await readPull(tx);
  if (last && pull) await tx.objectStore('teamMarks').put({ ...pull, pushed: { id: last.id, rev: last.rev } }, 'pull');
  await tx.done;
}

/** Takes away all that is here of a lead but what says that it was erased. */
export async function dropLead(db: Database, hash: string): Promise<void> {
  const tx = db.transaction('teamDocs', 'readwrite', { durability: 'strict' });
  await dropDocs(tx, hash, true);
  await tx.done;
}

/** Any transaction that writes and has the documents. */
interface Dropping {
  objectStore(name: 'teamDocs'): {
    get(id: string): Promise<TeamDocRow | undefined>;
    getAll(ids: IDBKeyRange): Promise<TeamDocRow[]>;
    put(row: TeamDocRow): Promise<unknown>;
    delete(id: string): Promise<void>;
  };
}

/** `closes`: its key goes as well. It stays where the lead goes on for others, from whom more may come that needs it. */
export async function dropDocs(tx: Dropping, hash: string, closes: boolean): Promise<void> {
  const docs = tx.objectStore('teamDocs');
  for (const kind of ['lead', 'ev', 'claim']) {
    for (const row of await docs.getAll(beginningWith(`${kind}:${hash}`)))
      if (!isErasure(row.id, row.doc)) await docs.delete(row.id);
  }
  const key = closes ? await docs.get(`key:${hash}`) : undefined;
  if (!key) return;
  const { ours: _, aside: __, ...bare } = key;
  await docs.put({ ...bare, doc: { v: 1, gone: true }, read: { kind: 'gone' } });
}

/** Of all events, erasures alone are under the team's key. */
export const isErasure = (id: string, doc: { box?: { e?: number | undefined } | undefined }): boolean =>
  id.startsWith('ev:') && doc.box?.e !== undefined;

/** Hashes of the leads that were erased. */
export async function erasedHashes(db: Database): Promise<Set<string>> {
  const ids = await db.getAllKeysFromIndex('teamDocs', 'erased');
  return new Set(ids.map((id) => id.split(':')[1]!));
}

/** What colleagues did that the rest of this browser has not been given. In the order of ids: a lead's body before nothing. */
export const freshDocs = (db: Database, most: number): Promise<TeamDocRow[]> =>
  db.getAllFromIndex('teamDocs', 'fresh', 1, most);

/** The same of one kind, some at a time, each once: what is not settled is not given again by this. */
export async function* freshByKind(db: Database, kind: DocKind, most: number): AsyncGenerator<TeamDocRow[]> {
  const ids = (await db.getAllKeysFromIndex('teamDocs', 'fresh', 1)).filter((id) => id.startsWith(`${kind}:`));
  for (let at = 0; at < ids.length; at += most) {
    const { store } = db.transaction('teamDocs');
    const rows = await Promise.all(ids.slice(at, at + most).map((id) => store.get(id)));
    yield rows.filter((row) => row?.fresh !== undefined) as TeamDocRow[];
  }
}

/** They were given to the rest: one that has become another since is fresh still. */
export async function settleFresh(db: Database, rows: readonly TeamDocRow[]): Promise<void> {
  const tx = db.transaction('teamDocs', 'readwrite');
  for (const { id, rev } of rows) {
    const row = await tx.store.get(id);
    if (!row || row.rev !== rev) continue;
    const { fresh: _, ...settled } = row;
    await tx.store.put(settled);
  }
  await tx.done;
}
