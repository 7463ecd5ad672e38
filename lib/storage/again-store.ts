import type { Connection } from '../domain/connection/connection.ts';
import { afterBody, asSeen, type BodyLayout } from '../domain/connection/layout.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import type { Marketplace } from '../domain/lead/lead.ts';
import { joined, type Own, ownOf } from './again-own.ts';
import type { Database } from './database.ts';
import { isOver, mayBecomeRequest } from './held-rules.ts';
import { readRows, type Rows, writeRows } from './import-rows.ts';
import { clockOf } from './import-store.ts';
import { indexed } from './leads.ts';
import { atomically, type Stores, type Transaction } from './atomically.ts';
import { withOwn } from './own-parts.ts';
import { keptOwn, type OwnSealer, OwnSeals, renameCopies, withFreshSeals } from './own-seals.ts';
import type { HeldRow } from './held-rows.ts';
import type { LeadRow, ProblemRow, Reading } from './schema.ts';

/** A row that was read again. */
export interface Move {
  from: { store: 'leads' | 'held' | 'problems'; key: string };
  /** What it is now: one as a rule, several where it was a group of records, none where it stays as it is. */
  items: readonly ImportItem[];
  /** When a record that becomes a lead only now was first here. */
  since: string;
}

/** A move that was not made, since another lead with other content is where one of its items should go. */
export interface Blocked<Moved extends Move> {
  move: Moved;
  by: Marketplace | null;
}

/**
 * Puts rows that were read again where they belong now. What the user did and when a lead was first seen goes with it,
 * and its revision stays, for the feed has not changed. Nothing is ever written over another lead: such moves come back.
 * When there are none, how far the reading has got is stored in the same transaction. Nothing is stored of a
 * connection that was removed.
 */
export async function storeAgain<Moved extends Move>(
  db: Database,
  connectionId: string,
  moves: readonly Moved[],
  options: StoreAgain = {},
): Promise<Blocked<Moved>[]> {
  return withFreshSeals(() => storeOnce(db, connectionId, moves, options));
}

interface StoreAgain {
  reading?: Reading;
  layout?: BodyLayout;
  /** As for an import. */
  sealOwn?: OwnSealer;
}

const STORES: Stores = [
  ...(['connections', 'leads', 'held', 'problems', 'tallies', 'counts', 'copies', 'waiting'] as const),
  ...(['feedStates', 'layouts'] as const),
];

async function storeOnce<Moved extends Move>(
  db: Database,
  connectionId: string,
  moves: readonly Moved[],
  { reading, layout, sealOwn }: StoreAgain,
): Promise<Blocked<Moved>[]> {
  const seals = await OwnSeals.make(db, moves.flatMap(heldOf), sealOwn);
  return atomically(db, 'relaxed', STORES, async (tx) => {
    const connection = await tx.objectStore('connections').get(connectionId);
    if (!connection) return [];
    const rows = await allRows(tx, moves);
    const before = { leads: new Map(rows.leads), held: new Map(rows.held) };
    const blocked: Blocked<Moved>[] = [];
    for (const move of moves) {
      const row = rows[move.from.store].get(move.from.key);
      if (!row || move.items.length === 0 || staysAsItIs(row, move)) continue;
      const by = blockedBy(rows, move);
      if (by === undefined) {
        apply(rows, move, row, { connection, own: (heldKey, open) => seals.of(heldKey, open, sealOwn !== undefined) });
        await renameCopies(tx, renamedBy(move, row));
      } else blocked.push({ move, by });
    }
    const state = await tx.objectStore('feedStates').get(connectionId);
    if (reading && state?.reading && blocked.length === 0)
      await tx.objectStore('feedStates').put({ ...state, reading });
    if (layout) await addLayout(tx, connectionId, layout);
    const items = moves.flatMap((move) => move.items);
    await writeRows(tx, rows, before, { items });
    return blocked;
  });
}

/**
 * Another reading takes nothing from what a person has said, and adds nothing to what has ended. Of a lead that may be
 * seen by consent, it changes what is seen; only what proves to be a request needs no consent any more.
 */
function staysAsItIs(row: LeadRow | HeldRow | ProblemRow, { items }: Move): boolean {
  const [item, ...others] = items;
  if ('feed' in row) {
    if (!row.heldKey) return false;
    return others.length > 0 || !item || !('lead' in item) || item.lead.leadKey !== row.feed.leadKey;
  }
  if (!('heldKey' in row)) return false;
  if (isOver(row) || row.standing?.state === 'restricted') return true;
  return items.some(({ gate }) => gate !== 'held') && !mayBecomeRequest(row);
}

async function allRows(tx: Transaction, moves: readonly Move[]): Promise<Rows> {
  const items = moves.flatMap((move) => move.items);
  const rows = await readRows(tx, items, null);
  await Promise.all(
    moves.map(async ({ from: { store, key } }) => {
      const row = await tx.objectStore(store).get(key);
      if (row) (rows[store] as Map<string, unknown>).set(key, row);
    }),
  );
  return rows;
}

/** What was read is what the layout is made of from now on; none of it is news. */
async function addLayout(tx: Transaction, connectionId: string, body: BodyLayout): Promise<void> {
  if (body.records === 0) return;
  const store = tx.objectStore('layouts');
  const { layout } = afterBody(await store.get(connectionId), body, () => false);
  await store.put({ ...asSeen(layout), connectionId });
}

/** The marketplace of a lead that is in the way; undefined when none is. */
function blockedBy(rows: Rows, { from, items }: Move): Marketplace | null | undefined {
  const taken = new Set<string>();
  for (const item of items) {
    if (item.gate === 'problem' || item.gate === 'suppressed') continue;
    const leadKey = item.gate === 'held' ? item.leadKey : item.lead.leadKey;
    // Two of one group that would be one.
    if (taken.has(leadKey)) return null;
    taken.add(leadKey);
    const open = from.store === 'leads' && from.key === leadKey ? undefined : rows.leads.get(leadKey);
    const own =
      from.store === 'held' ? from.key : from.store === 'leads' ? rows.leads.get(from.key)?.heldKey : undefined;
    const held = own === item.heldKey ? undefined : rows.held.get(item.heldKey);
    if (open && !('lead' in item && open.feed.sourceHash === item.lead.sourceHash)) return open.feed.marketplace;
    if (held && !(item.gate === 'held' && held.sourceMac === item.sourceMac)) return held.outline.marketplace;
  }
  return undefined;
}

/** Open leads that are to be held. */
const heldOf = ({ from, items }: Move): { leadKey: string; heldKey: string }[] =>
  from.store === 'leads' ? items.flatMap((item) => (item.gate === 'held' ? [{ ...item, leadKey: from.key }] : [])) : [];

/** Of a group, nobody knows which of its leads went where. */
function renamedBy({ from, items }: Move, row: LeadRow | HeldRow | ProblemRow): Map<string, string> {
  const [item, ...others] = items;
  if (!item || others.length > 0 || 'position' in row) return new Map();
  if (item.gate === 'held') return new Map([[from.key, item.heldKey]]);
  return 'lead' in item ? new Map([[from.key, item.lead.leadKey]]) : new Map();
}

interface Applied {
  connection: Connection;
  own: (heldKey: string, open: LeadRow | undefined) => Pick<HeldRow, 'own'>;
}

function apply(
  rows: Rows,
  move: Move,
  row: LeadRow | HeldRow | ProblemRow,
  { connection, own: sealedOwn }: Applied,
): void {
  const { store, key } = move.from;
  const [item] = move.items;
  if (item?.gate === 'consented') return putConsented(rows, item, row as LeadRow);
  rows[store].set(key, undefined);
  if ('feed' in row && row.heldKey) rows.held.set(row.heldKey, undefined);
  const own = ownOf(row, move.since);
  const test = connection.mode === 'test';
  for (const item of move.items) {
    if (item.gate === 'open') putOpen(rows, item, own, test);
    else if (item.gate === 'held')
      putHeld(rows, item, { ...own, ...('feed' in row && { sealed: sealedOwn(item.heldKey, row) }) }, test);
    else if (item.gate === 'problem') putProblem(rows, item, row);
  }
}

type Item<Gate extends ImportItem['gate']> = Extract<ImportItem, { gate: Gate }>;

function putOpen(rows: Rows, item: Item<'open'>, own: Own, test: boolean): void {
  const { lead, source, path, aside, persons } = item;
  const same = rows.leads.get(lead.leadKey);
  const { triage, receivedAt, revision, parts } = joined(own, same && ownOf(same, ''));
  const feed = { ...lead, receivedAt, revision, test };
  const read = { feed, triage, source, path, ...(aside && { aside }), ...(persons && { persons }) };
  rows.leads.set(lead.leadKey, indexed(withOwn(read, parts)));
}

/** Seen by consent, and read in another way: where it stands is not touched. */
function putConsented(rows: Rows, { lead, source, path, outline }: Item<'consented'>, row: LeadRow): void {
  const { receivedAt, revision, test } = row.feed;
  const { triage, aside } = row;
  const read = { feed: { ...lead, receivedAt, revision, test }, triage, source, path, ...(aside && { aside }) };
  rows.leads.set(lead.leadKey, indexed(withOwn(read, row)));
  const held = rows.held.get(row.heldKey ?? '');
  if (held) rows.held.set(held.heldKey, { ...held, outline: { ...outline, test } });
}

function putHeld(rows: Rows, item: Item<'held'>, own: Own, test: boolean): void {
  const { gate: _, leadKey: __, problemId: ___, team: ____, standing, ...fresh } = item;
  const same = rows.held.get(item.heldKey);
  const { triage, receivedAt, revision, held } = joined(own, same && ownOf(same, ''));
  const outline = { ...item.outline, test };
  const clock = clockOf(held, standing);
  const kept = { ...keptOwn(held, item), ...own.sealed };
  rows.held.set(item.heldKey, { ...fresh, ...kept, ...clock, outline, obtainedAt: receivedAt, revision, triage });
}

/** A problem that is still one stays where it was in its download. */
function putProblem(rows: Rows, { gate: _, ...item }: Item<'problem'>, row: LeadRow | HeldRow | ProblemRow): void {
  const place = 'position' in row ? { position: row.position, downloadId: row.downloadId } : {};
  rows.problems.set(item.id, { ...item, ...place });
}
