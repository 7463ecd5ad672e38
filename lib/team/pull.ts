import { EARLIEST, heard } from '../domain/team/clock.ts';
import { type Box, readId } from '../domain/team/documents.ts';
import { clockIn, erasedHashes, rowsOf, storePulled } from '../storage/team-docs.ts';
import { isNewcomer, pullMark } from '../storage/team-marks.ts';
import type { PullMark, TeamDocRow } from '../storage/team-rows.ts';
import type { Change, Couch } from './couch-answer.ts';
import { joinKeys } from './join-keys.ts';
import type { TeamPorts } from './ports.ts';
import { readDoc, type Reading } from './read-doc.ts';

/** Documents in one answer: enough that few requests are needed, and few enough to be held in memory. */
export const BATCH = 200;

/** What is new on the server, until there is nothing more. How many documents came. */
export async function pull(ports: TeamPorts): Promise<Couch<number>> {
  const joins = isNewcomer(await pullMark(ports.db));
  // Read once: during a turn nothing else adds to them, and there may be many.
  const erased = await erasedHashes(ports.db);
  let [came, limit] = [0, BATCH];
  for (;;) {
    const mark = await pullMark(ports.db);
    const answer = await ports.couch.changes(mark.since, limit);
    if (!answer.ok && answer.fault === 'too-large' && limit > 1) {
      limit >>= 1;
      continue;
    }
    if (!answer.ok) return answer;
    const { results, last_seq } = answer.value;
    const joined = await joinKeys(ports, results);
    if (!joined.ok) return joined;
    came += await take(ports, results, { mark: { ...mark, since: last_seq }, unsure: joined.value, joins, erased });
    if (results.length < limit) return { ...answer, value: came };
  }
}

interface Taking {
  mark: PullMark;
  unsure: ReadonlyMap<string, Box[]>;
  joins: boolean;
  /** Grows by what comes. */
  erased: Set<string>;
}

async function take(ports: TeamPorts, changes: readonly Change[], taking: Taking): Promise<number> {
  const { db } = ports;
  const { mark, unsure, joins, erased } = taking;
  const ours = changes.filter(({ id }) => !id.startsWith('_') && !id.startsWith('lease:'));
  const known = await rowsOf(
    db,
    ours.map(({ id }) => id),
  );
  const fresh = ours.filter(({ id, changes: [last] }) => known.get(id)?.rev !== last?.rev);
  const { rows, odd } = await readAll(ports, fresh);
  for (const row of rows) if (row.erased) erased.add(hashOf(row));
  const touched = rows.map(hashOf).filter((hash) => erased.has(hash));
  const asksForAll = !joins && rows.some(({ kind }) => kind === 'again');
  await storePulled(db, {
    put: rows.map((row) => {
      const ours = unsure.get(row.id);
      return { ...row, ...(ours && { ours }), ...(isNews(row, erased) && { fresh: 1 }) };
    }),
    gone: fresh.filter(({ deleted }) => deleted).map(({ id }) => id),
    mark: {
      ...mark,
      sweep: [...new Set([...mark.sweep, ...touched])],
      odd: mark.odd + odd,
      ...(asksForAll && { giveAll: true }),
    },
    clock: rows.reduce((clock, { read }) => heard(clock, clockIn(read)), EARLIEST),
  });
  return rows.length;
}

/**
 * Keys of leads first: the events that came with them can then be opened at once. Those of a kind are opened beside each other,
 * since each waits for the browser's cipher most of its time.
 */
async function readAll({ ring }: TeamPorts, changes: readonly Change[]): Promise<{ rows: TeamDocRow[]; odd: number }> {
  const there = changes.filter(({ deleted }) => !deleted);
  const isKey = ({ id }: Change): boolean => id.startsWith('key:');
  const read = ({ id, changes: revs, doc }: Change): Promise<Reading> => readDoc(ring, id, revs[0]?.rev ?? '', doc);
  const keys = await Promise.all(there.filter(isKey).map(read));
  const others = there.filter((one) => !isKey(one));
  // Or each event of a lead would look for the same key.
  await ring.leadKeys(leadsOf(others));
  const readings = [...keys, ...(await Promise.all(others.map(read)))];
  const rows = readings.flatMap((one) => (one.ok ? [one.row] : []));
  return { rows, odd: readings.length - rows.length };
}

/** The hashes of the leads that some documents are about, each once. */
const leadsOf = (changes: readonly Change[]): string[] => {
  const named = changes.flatMap(({ id }) => readId(id) ?? []);
  return [...new Set(named.filter(({ kind }) => kind === 'ev' || kind === 'lead').map(({ of }) => of))];
};

const hashOf = ({ id, kind }: TeamDocRow): string =>
  kind === 'ev' || kind === 'lead' || kind === 'key' || kind === 'claim' ? (readId(id)?.of ?? '') : '';

/** What the rest of this browser has to be told. Of an erased lead it is told nothing but that. */
export const isNews = (row: TeamDocRow, erased: ReadonlySet<string>): boolean => {
  if (row.aside !== undefined) return false;
  if (row.kind === 'set' || row.kind === 'sup' || row.erased) return true;
  return (row.kind === 'ev' || row.kind === 'lead') && !erased.has(hashOf(row));
};
