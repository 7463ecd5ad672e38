import type { Box } from '../../domain/find/query.ts';
import { fits, type Plan, sinceOf } from '../../domain/find/terms.ts';
import { MOST_COUNTED_LINES } from '../../rpc/methods/triage.ts';
import { boxOf, merged, type Order, orderOf, rowsAt, type Stretch } from '../../storage/boxes.ts';
import type { Database } from '../../storage/database.ts';
import { leadStore } from '../../storage/leads.ts';
import { type Hits, keysOfNumbers, type SearchIndex } from '../../storage/search-query.ts';
import { newcomers } from '../../storage/newcomers.ts';
import type { LeadRow } from '../../storage/schema.ts';
import { walk } from '../../storage/walk.ts';
import type { Asked, Found } from './find-page.ts';
import { overdueSince } from './overdue.ts';

/** So many are looked at one by one; more are found by going through a box until there are enough. */
const FEW = 300;

/** So far a box is gone through in any case, and no further only to count. */
const NEAR = 1200;

/** Of what was found, so many times as many as are wanted are looked at for whether they wait. */
const MOST_TRIED = 8;

/** What the index knows of a plan, and what it does not know yet. */
interface Known {
  hits: Hits;
  /** Leads that came or changed since, and are what is looked for. */
  fresh: LeadRow[];
  freshKeys: ReadonlySet<string>;
  partial: boolean;
}

/** The leads that a plan lets through, in the order of their box; of words in all boxes, those first that wait. */
export async function search(db: Database, index: SearchIndex, plan: Plan, asked: Asked): Promise<Found> {
  const [hits, { rows, partial }] = await Promise.all([index.find(db, plan), newcomers(db)]);
  const fresh = rows.filter((row) => fits(row, plan));
  const known = { hits, fresh, freshKeys: new Set(fresh.map(({ feed }) => feed.leadKey)), partial };
  const found = await inOrder(db, known, plan, asked);
  return partial ? { ...found, partial } : found;
}

function inOrder(db: Database, known: Known, plan: Plan, asked: Asked): Promise<Found> {
  const { query, settings, now, limit } = asked;
  const overdue = overdueSince(settings, now);
  const everywhere = plan.words.length > 0;
  const looking = { db, known, plan, most: limit + 1, box: query.box };
  if (known.hits.count <= FEW) return few(looking, everywhere ? null : query.box, overdue);
  return everywhere ? wordsAnywhere(looking, overdue) : filtered(looking, overdue);
}

interface Looking {
  db: Database;
  known: Known;
  plan: Plan;
  most: number;
  box: Box;
}

async function few({ db, known, plan, most }: Looking, box: Box | null, overdue: string): Promise<Found> {
  const leadKeys = await keysOfNumbers(db, known.hits.newest(FEW));
  const stored = await rowsAt(
    leadStore(db),
    leadKeys.filter((leadKey) => !known.freshKeys.has(leadKey)),
  );
  const all = [...stored.filter((row) => fits(row, plan)), ...known.fresh];
  const here = box === null || box === 'all' ? all : all.filter((row) => boxOf(row) === box);
  const order = orderIn(overdue, box === null);
  const rows = here.toSorted(order);
  return { rows: rows.slice(0, most), total: rows.length };
}

/** As the index of a box has them; what was found by words and does not wait, newest first. */
function orderIn(overdue: string, newestFirst: boolean): (a: LeadRow, b: LeadRow) => number {
  const rankOf = (row: LeadRow): number => {
    if (!row.unanswered) return row.shelf?.[0] === 'snoozed' ? 10 : row.shelf?.[0] === 'done' ? 11 : 12;
    const [lane, since] = row.unanswered;
    return lane === 0 ? (since <= overdue ? 0 : 1) : lane;
  };
  return (a, b) => {
    const ranks = [rankOf(a), rankOf(b)] as const;
    if (ranks[0] < 10 || ranks[1] < 10)
      return ranks[0] - ranks[1] || compare(a.unanswered![1], b.unanswered![1]) || compareKeys(a, b);
    if (newestFirst) return sinceOf(b.feed) - sinceOf(a.feed) || compareKeys(a, b);
    const forwards = ranks[0] === 10 ? 1 : -1;
    return ranks[0] - ranks[1] || forwards * (compare(a.shelf![1], b.shelf![1]) || compareKeys(a, b));
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const compareKeys = (a: LeadRow, b: LeadRow): number => compare(a.feed.leadKey, b.feed.leadKey);

/** Those that wait first; then the newest of the others. */
async function wordsAnywhere(looking: Looking, overdue: string): Promise<Found> {
  const { db, known, plan, most, box } = looking;
  const total = known.hits.count + known.fresh.length;
  const rows = box === 'prospects' ? [] : await waitingRows(looking, overdue);
  if (rows.length >= most) return { rows, total };
  const seen = new Set(rows.map(({ feed }) => feed.leadKey));
  const others: LeadRow[] = known.fresh.filter(({ feed }) => !seen.has(feed.leadKey));
  for (const { feed } of others) seen.add(feed.leadKey);
  // What waits is among the newest as well, and some may not be what they were.
  for (let enough = most + seen.size; rows.length + others.length < most; enough *= 4) {
    const leadKeys = await keysOfNumbers(db, known.hits.newest(enough));
    const stored = await rowsAt(
      leadStore(db),
      leadKeys.filter((leadKey) => !seen.has(leadKey)),
    );
    for (const leadKey of leadKeys) seen.add(leadKey);
    others.push(...stored.filter((row) => fits(row, plan)));
    if (enough >= known.hits.count) break;
  }
  const newest = others.toSorted((a, b) => sinceOf(b.feed) - sinceOf(a.feed));
  return { rows: [...rows, ...newest].slice(0, most), total };
}

/**
 * The first of those that wait. Where few wait, the box is soon gone through; where most of what was found waits, the most
 * urgent of it are soon looked at. What is neither takes its time.
 */
async function waitingRows(looking: Looking, overdue: string): Promise<LeadRow[]> {
  const order = orderOf('waiting', overdue);
  const near = await walked(looking, order, { far: NEAR, count: 0 });
  if (near.ended || near.rows.length >= looking.most) return near.rows;
  return (await urgentRows(looking, overdue)) ?? (await walked(looking, order, { far: Infinity, count: 0 })).rows;
}

/** Null where too few of those that were looked at wait. */
async function urgentRows({ db, known, plan, most }: Looking, overdue: string): Promise<LeadRow[] | null> {
  const numbers = known.hits.mostUrgent(MOST_TRIED * most, Date.parse(overdue));
  const rows = known.fresh.filter(({ unanswered }) => unanswered);
  for (let from = 0; rows.length < most + known.fresh.length; from += most) {
    if (from >= numbers.length) return numbers.length < known.hits.count ? null : inUrgency(rows, overdue, most);
    const leadKeys = await keysOfNumbers(db, numbers.slice(from, from + most));
    const stored = await rowsAt(
      leadStore(db),
      leadKeys.filter((leadKey) => !known.freshKeys.has(leadKey)),
    );
    rows.push(...stored.filter((row) => row.unanswered && fits(row, plan)));
  }
  return inUrgency(rows, overdue, most);
}

const inUrgency = (rows: readonly LeadRow[], overdue: string, most: number): LeadRow[] =>
  rows.toSorted(orderIn(overdue, false)).slice(0, most);

/** A filter goes through its box, and counts as it goes. */
async function filtered(looking: Looking, overdue: string): Promise<Found> {
  const order = orderOf(looking.box, overdue);
  const near = await walked(looking, order, { far: NEAR, count: MOST_COUNTED_LINES });
  if (near.ended || near.rows.length >= looking.most) return near;
  const urgent = looking.box === 'waiting' ? await urgentRows(looking, overdue) : null;
  if (!urgent) return walked(looking, order, { far: Infinity, count: 0 });
  const isAll = urgent.length < looking.most;
  return { rows: urgent, total: isAll ? urgent.length : Math.max(near.total, urgent.length), counting: !isAll };
}

interface Limits {
  /** As many keys are looked at. */
  far: number;
  /** As many are counted, beside those that are wanted. */
  count: number;
}

interface Walked extends Found {
  ended: boolean;
}

/** Goes through boxes in their order. */
async function walked(looking: Looking, order: Order, { far, count }: Limits): Promise<Walked> {
  const { db, known, plan, most } = looking;
  const [store, rows] = [leadStore(db), [] as LeadRow[]];
  let [passed, total, ended] = [0, 0, true];
  /** Null where it was left before it had given enough. */
  const through = async (stretch: Stretch): Promise<LeadRow[] | null> => {
    const found: LeadRow[] = [];
    const left = most - rows.length;
    for await (const leadKeys of walk(store, stretch)) {
      const hits = leadKeys.filter((leadKey) => known.freshKeys.has(leadKey) || known.hits.has(leadKey));
      passed += leadKeys.length;
      total += hits.length;
      for (let from = 0; from < hits.length && found.length < left; from += left) {
        const stored = await rowsAt(store, hits.slice(from, from + left));
        found.push(...stored.filter((row) => fits(row, plan)));
      }
      const enough = found.length >= left;
      if (passed < far && !(enough && total > count)) continue;
      ended = false;
      return enough ? found : null;
    }
    return found;
  };
  for (const group of order) {
    const found: (LeadRow[] | null)[] = [];
    for (const stretch of group) found.push(await through(stretch));
    // What one of them gave is not known to be first where another was left too early.
    if (found.includes(null)) break;
    rows.push(...merged(found as LeadRow[][]).slice(0, most - rows.length));
    if (!ended) break;
  }
  return { rows, total, ended, ...(!ended && { counting: true }) };
}
