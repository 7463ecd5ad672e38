import { type ImportCounts, noCounts } from '../domain/connection/import-counts.ts';
import type { Standing } from '../domain/consent/standing.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import { mergeLead } from '../domain/lead/merge.ts';
import { untouched } from '../domain/triage/triage.ts';
import type { Database } from './database.ts';
import type { KnownKeys } from './known-keys.ts';
import { isOver, mayBecomeRequest } from './held-rules.ts';
import { readRows, type Rows, writeRows } from './import-rows.ts';
import { indexed } from './leads.ts';
import { atomically, type Stores } from './atomically.ts';
import { type OwnParts, withOwn } from './own-parts.ts';
import { keptOwn, type OwnSealer, OwnSeals, renameCopies, withFreshSeals } from './own-seals.ts';
import type { HeldRow } from './held-rows.ts';
import type { LeadRow } from './schema.ts';

type Item<Gate extends ImportItem['gate']> = Extract<ImportItem, { gate: Gate }>;

export interface StoreOptions {
  /**
   * Takes the items that would change a lead that is stored, instead of storing them: whether they are about that
   * lead has to be looked into first.
   */
  doubts?: ImportItem[];
  /** For what is older than what is stored: it may add a lead, and changes none. */
  onlyNew?: boolean;
  /** They came from the team, which need not be told of them. */
  fromTeam?: boolean;
  /** Seals what was an open lead's own, for one that the feed now calls a visit. Without it, that is lost. */
  sealOwn?: OwnSealer;
}

/** The connection as it is at this moment: whether its leads are a test may have changed since the download began. */
interface Applying extends StoreOptions {
  rows: Rows;
  counts: ImportCounts;
  test: boolean;
  seals: OwnSeals;
  /** Leads that go from one store to the other, by the keys that notes of copies are under. */
  renamed: Map<string, string>;
}

/**
 * Stores a batch in one transaction: all of it is there afterwards, or nothing. Relaxed durability, since the
 * raw bytes are still stored and the batch can be repeated without harm. Null, and nothing stored, when the
 * connection was removed: what the user erased must not come back from a download that was under way. `known` saves
 * asking for rows that cannot be there.
 */
export async function storeBatch(
  db: Database,
  connectionId: string,
  items: readonly ImportItem[],
  known: KnownKeys | null = null,
  options: StoreOptions = {},
): Promise<ImportCounts | null> {
  return withFreshSeals(() => storeOnce(db, connectionId, { items, known, options }));
}

const STORES: Stores = ['connections', 'leads', 'held', 'problems', 'tallies', 'counts', 'copies', 'waiting'];

async function storeOnce(
  db: Database,
  connectionId: string,
  { items, known, options }: { items: readonly ImportItem[]; known: KnownKeys | null; options: StoreOptions },
): Promise<ImportCounts | null> {
  const held = options.doubts ? [] : items.filter((item) => item.gate === 'held');
  const seals = await OwnSeals.make(db, held, options.sealOwn);
  return atomically(db, 'relaxed', STORES, async (tx) => {
    // Asked at once: each answer has to wait for its turn between the records that are being read.
    const [connection, rows] = await Promise.all([
      tx.objectStore('connections').get(connectionId),
      readRows(tx, items, known),
    ]);
    if (!connection) return null;
    const before = { leads: new Map(rows.leads), held: new Map(rows.held) };
    const counts = { ...noCounts };
    const renamed = new Map<string, string>();
    const applying = { ...options, rows, counts, test: connection.mode === 'test', seals, renamed };
    for (const item of items) apply(applying, item);
    for (const key of [...rows.leads.keys(), ...rows.held.keys()]) known?.add(key);
    await writeRows(tx, rows, before, { items, fromTeam: options.fromTeam ?? false });
    await renameCopies(tx, renamed);
    return counts;
  });
}

function apply(applying: Applying, item: ImportItem): void {
  const { rows, counts } = applying;
  if (item.gate === 'problem') {
    counts.problems += 1;
    const { gate: _, ...problem } = item;
    rows.problems.set(problem.id, problem);
    return;
  }
  const change = item.gate === 'suppressed' ? 'suppressed' : APPLY[item.gate](applying, item as never);
  if (change === 'doubtful') {
    applying.doubts!.push(item);
    return;
  }
  if (item.problemId !== undefined) rows.problems.set(item.problemId, undefined);
  if (change === 'suppressed') counts.suppressed = (counts.suppressed ?? 0) + 1;
  else if (item.gate !== 'held') counts[change] += 1;
  else {
    counts.held += 1;
    if (change !== 'unchanged') counts.heldNew += 1;
  }
}

const APPLY = { open: applyOpen, held: applyHeld, consented: applyConsented } as const;

type Change = 'added' | 'updated' | 'unchanged' | 'doubtful' | 'suppressed';

function applyOpen(applying: Applying, item: Item<'open'>): Change {
  const { lead: incoming, source, path, heldKey, aside, persons } = item;
  const { rows, test } = applying;
  const stored = rows.leads.get(incoming.leadKey);
  const { change, lead } = mergeLead(stored?.feed, incoming);
  if (stored && (change === 'unchanged' || isFromBefore(stored, source, path))) return 'unchanged';
  const held = rows.held.get(heldKey);
  // Its person wants it left as it is.
  if (held?.standing?.state === 'restricted') return 'unchanged';
  if (held && !mayBecomeRequest(held)) return 'suppressed';
  if (stored || held) {
    if (applying.onlyNew) return 'unchanged';
    if (applying.doubts) return 'doubtful';
  }
  const kept = stored || held ? null : rows.waiting.forOpen(incoming.leadKey, heldKey);
  if (kept === 'kept-away') return 'suppressed';
  // It was held until the feed told us more: what the user had done before that comes back with it.
  if (held) {
    rows.held.set(heldKey, undefined);
    applying.renamed.set(heldKey, incoming.leadKey);
  }
  const since = held
    ? { receivedAt: held.obtainedAt, revision: held.revision + 1 }
    : kept
      ? { receivedAt: kept.receivedAt }
      : {};
  const feed = { ...lead, ...since, test };
  const triage = stored?.triage ?? held?.triage ?? kept?.triage ?? untouched;
  rows.leads.set(
    lead.leadKey,
    indexed(
      withOwn(
        { feed, triage, source, path, ...(aside && { aside }), ...(persons && { persons }) },
        kept ?? requested(stored),
      ),
    ),
  );
  return change === 'new' ? 'added' : 'updated';
}

/** What is open as a request needs no consent any more. */
export function requested(row: LeadRow | undefined): OwnParts | undefined {
  if (!row) return undefined;
  const { heldKey: _, ...own } = row;
  return own;
}

/** News of a lead whose person consented. Who took that back meanwhile is found as such, and nothing is changed. */
function applyConsented(applying: Applying, item: Item<'consented'>): Change {
  const { lead: incoming, source, path, heldKey, outline, sourceMac } = item;
  const { rows, test } = applying;
  const [held, stored] = [rows.held.get(heldKey), rows.leads.get(incoming.leadKey)];
  if (held && isOver(held)) return 'suppressed';
  if (held?.standing?.state !== 'consented' || !stored) return 'unchanged';
  const { change, lead } = mergeLead(stored.feed, incoming);
  if (change === 'unchanged' || applying.onlyNew) return 'unchanged';
  if (applying.doubts) return 'doubtful';
  const { triage, aside } = stored;
  const read = { feed: { ...lead, test }, triage, source, path, ...(aside && { aside }) };
  rows.leads.set(lead.leadKey, indexed(withOwn(read, stored)));
  rows.held.set(heldKey, { ...held, outline: { ...outline, test }, sourceMac, revision: held.revision + 1 });
  return 'updated';
}

/** A row of the first version, whose hash was another one, and the very record that it was made of. */
const isFromBefore = (stored: LeadRow, source: string, path: string): boolean =>
  stored.feed.sourceHash.length === 64 && stored.source === source && stored.path === path;

function applyHeld(
  applying: Applying,
  { gate: _, leadKey, problemId: __, team: ___, standing, ...item }: Item<'held'>,
): Change {
  const { rows, test } = applying;
  const stored = rows.held.get(item.heldKey);
  if (stored && isOver(stored)) return 'suppressed';
  // Its person consented after this import had begun: the next one brings what is new. Or wants it left as it is.
  if (stored?.standing?.state === 'consented' || stored?.standing?.state === 'restricted') return 'unchanged';
  if (stored?.sourceMac === item.sourceMac) {
    // A row from before the record was kept where it can be read again.
    if (!stored.source && item.source) rows.held.set(item.heldKey, { ...stored, source: item.source });
    return 'unchanged';
  }
  const open = rows.leads.get(leadKey);
  if (stored || open) {
    if (applying.onlyNew) return 'unchanged';
    if (applying.doubts) return 'doubtful';
  }
  // The feed now calls a visit what it called a request: it may no longer be seen.
  if (open) {
    rows.leads.set(leadKey, undefined);
    applying.renamed.set(leadKey, item.heldKey);
  }
  const kept = stored || open ? null : rows.waiting.forHeld(leadKey, item.heldKey);
  rows.held.set(item.heldKey, {
    ...item,
    ...keptOwn(stored, item),
    ...applying.seals.of(item.heldKey, open, applying.sealOwn !== undefined),
    ...clockOf(stored, kept?.standing ?? standing),
    outline: { ...item.outline, test },
    obtainedAt: stored?.obtainedAt ?? open?.feed.receivedAt ?? kept?.receivedAt ?? item.obtainedAt,
    revision: (stored?.revision ?? open?.feed.revision ?? 0) + 1,
    triage: stored?.triage ?? open?.triage ?? kept?.triage ?? untouched,
  });
  return stored || open ? 'updated' : 'added';
}

/** A lead that comes again, changed or not, keeps where it stands and its deadline. */
export const clockOf = (stored: HeldRow | undefined, fresh: Standing | undefined): Pick<HeldRow, 'standing'> => {
  const standing = stored ? stored.standing : fresh;
  return standing ? { standing } : {};
};
