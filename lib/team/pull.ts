import { EARLIEST, heard } from '../domain/team/clock.ts';
import { boxDocSchema, readId } from '../domain/team/documents.ts';
import { clockIn, erasedHashes, storePulled } from '../storage/team-docs.ts';
import { pullMark } from '../storage/team-marks.ts';
import type { PullMark, TeamDocRow } from '../storage/team-rows.ts';
import type { Change, Couch } from './couch-answer.ts';
import type { SentDoc } from './couch.ts';
import type { TeamPorts } from './ports.ts';
import { readDoc } from './read-doc.ts';

/** Documents in one answer: enough that few requests are needed, and few enough to be held in memory. */
const BATCH = 200;

/** What is new on the server, until there is nothing more. How many documents came. */
export async function pull(ports: TeamPorts): Promise<Couch<number>> {
  const joins = (await pullMark(ports.db)).since === 0;
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
    came += await take(ports, results, { ...mark, since: last_seq }, joins);
    if (results.length < limit) return { ...answer, value: came };
  }
}

/**
 * A server that had lost the key of a lead may have got another one from somebody who did not know it. Ours goes there again,
 * beside that one, before it is forgotten here.
 */
async function joinKeys({ couch, db, ring }: TeamPorts, changes: readonly Change[]): Promise<Couch<unknown>> {
  const docs: SentDoc[] = [];
  for (const { id, deleted, doc } of changes) {
    if (deleted || !id.startsWith('key:')) continue;
    const ours = (await db.get('teamDocs', id))?.doc.box;
    const theirs = boxDocSchema.safeParse(doc).data?.box;
    const box = ours && theirs && (await ring.joined(id, theirs, ours));
    if (box) docs.push({ _id: id, _rev: String(doc?.['_rev']), v: 1, box });
  }
  if (docs.length === 0) return { ok: true, value: null, servedAt: null };
  const written = await couch.bulk(docs);
  if (!written.ok) return written;
  // Where the server has yet another one by now, nothing is taken before that one is seen: ours would be forgotten.
  const isLate = written.value.some(({ rev }) => rev === null);
  return isLate ? { ok: false, fault: 'conflict', servedAt: written.servedAt } : written;
}

async function take(ports: TeamPorts, changes: readonly Change[], mark: PullMark, joins: boolean): Promise<number> {
  const { db } = ports;
  const ours = changes.filter(({ id }) => !id.startsWith('_') && !id.startsWith('lease:'));
  const known = await knownRevs(ports, ours);
  const fresh = ours.filter(({ id, changes: [last] }) => known.get(id) !== last?.rev);
  const { rows, odd } = await readAll(ports, fresh);
  const erased = await erasedHashes(db);
  for (const row of rows) if (row.erased) erased.add(hashOf(row));
  const touched = rows.map(hashOf).filter((hash) => erased.has(hash));
  const asksForAll = !joins && rows.some(({ kind }) => kind === 'again');
  await storePulled(db, {
    put: rows.map((row) => (isNews(row, erased) ? { ...row, fresh: 1 } : row)),
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

async function knownRevs({ db }: TeamPorts, changes: readonly Change[]): Promise<Map<string, string>> {
  const store = db.transaction('teamDocs').store;
  const rows = await Promise.all(changes.map(({ id }) => store.get(id)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.rev]] : [])));
}

/** Keys of leads first: the events that came with them can then be opened at once. */
async function readAll({ ring }: TeamPorts, changes: readonly Change[]): Promise<{ rows: TeamDocRow[]; odd: number }> {
  const there = changes.filter(({ deleted }) => !deleted);
  const isKey = ({ id }: Change): boolean => id.startsWith('key:');
  const rows: TeamDocRow[] = [];
  let odd = 0;
  for (const { id, changes: revs, doc } of [...there.filter(isKey), ...there.filter((one) => !isKey(one))]) {
    const reading = await readDoc(ring, id, revs[0]?.rev ?? '', doc);
    if (reading.ok) rows.push(reading.row);
    else odd += 1;
  }
  return { rows, odd };
}

const hashOf = ({ id, kind }: TeamDocRow): string =>
  kind === 'ev' || kind === 'lead' || kind === 'key' || kind === 'claim' ? (readId(id)?.of ?? '') : '';

/** What the rest of this browser has to be told. Of an erased lead it is told nothing but that. */
export const isNews = (row: TeamDocRow, erased: ReadonlySet<string>): boolean => {
  if (row.aside !== undefined) return false;
  if (row.kind === 'set' || row.kind === 'sup' || row.erased) return true;
  return (row.kind === 'ev' || row.kind === 'lead') && !erased.has(hashOf(row));
};
