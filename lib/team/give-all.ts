import { readId } from '../domain/team/documents.ts';
import { docsAfter, docsOf, storePushed } from '../storage/team-docs.ts';
import { changePull, pullMark } from '../storage/team-marks.ts';
import type { DocPlace, PullMark, TeamDocRow } from '../storage/team-rows.ts';
import { bulkInPieces } from './bulk.ts';
import type { Couch, DocRow } from './couch-answer.ts';
import { eraseOnServer } from './erase.ts';
import type { TeamPorts } from './ports.ts';
import { newName } from './secrets.ts';

const BATCH = 200;

/**
 * Whether the server has lost something that it had: it was put back to an older state. Then everybody is told to give it what
 * they have, since nobody knows who has what was lost. That is looked for by its id: the sequence is another one by then, and
 * what follows in it is not what is new.
 */
export async function lookForLoss(ports: TeamPorts): Promise<Couch<unknown>> {
  const { couch, db } = ports;
  const mark = await pullMark(db);
  if (mark.giveAll || mark.since === 0) return NOTHING;
  const calls = await couch.beginningWith('again:');
  if (!calls.ok) return calls;
  const known = new Set((await docsOf(db, 'again:')).map(({ id }) => id));
  const called = calls.value.filter(({ key }) => !known.has(key));
  const lost: Couch<boolean> = called.length > 0 ? { ...calls, value: true } : await hasLost(ports, mark);
  if (!lost.ok || !lost.value) return lost;
  const rows = called.map(({ key, value }) => againRow(key, value?.rev ?? ''));
  if (rows.length === 0) {
    const id = `again:${newName()}`;
    const told = await couch.put({ _id: id, v: 1 });
    if (!told.ok) return told;
    rows.push(againRow(id, told.value.rev));
  }
  // First: once they are known, nobody is reminded.
  await changePull(db, (now) => ({ ...now, giveAll: true }));
  await storePushed(db, [], rows);
  return lost;
}

const NOTHING: Couch<unknown> = { ok: true, value: null, servedAt: null };

const againRow = (id: string, rev: string): TeamDocRow => ({ id, kind: 'again', rev, doc: { v: 1 } });

async function hasLost({ couch }: TeamPorts, { since, pulled, pushed }: PullMark): Promise<Couch<boolean>> {
  const info = await couch.info();
  if (!info.ok) return info;
  if (numberOf(info.value.update_seq) < numberOf(since)) return { ...info, value: true };
  const places = [pulled, pushed].filter((place) => place !== null);
  const rows = await couch.rows(
    places.map(({ id }) => id),
    false,
  );
  if (!rows.ok) return rows;
  const byId = new Map(rows.value.map((row) => [row.key, row]));
  return { ...rows, value: places.some((place) => isLost(place, byId.get(place.id))) };
}

/** The sequence of CouchDB begins with a number, which only grows; what follows is nobody's business. */
const numberOf = (seq: string | number): number => Number.parseInt(String(seq), 10) || 0;

function isLost({ rev }: DocPlace, row: DocRow | undefined): boolean {
  const now = row?.value?.rev;
  if (now === undefined) return true;
  return now !== rev && numberOf(now) <= numberOf(rev);
}

/** Gives the server whatever is here and not there, and then asks it for everything. */
export async function giveAll(ports: TeamPorts): Promise<Couch<unknown>> {
  if (!(await pullMark(ports.db)).giveAll) return NOTHING;
  for (let after = ''; ;) {
    const rows = await docsAfter(ports.db, after, BATCH);
    if (rows.length === 0) break;
    after = rows.at(-1)!.id;
    const given = await give(
      ports,
      rows.filter(({ kind }) => kind !== 'claim' && kind !== 'again'),
    );
    if (!given.ok) return given;
  }
  await changePull(ports.db, ({ giveAll: _, ...mark }) => ({ ...mark, since: 0, pulled: null, pushed: null }));
  return NOTHING;
}

async function give(ports: TeamPorts, ours: readonly TeamDocRow[]): Promise<Couch<unknown>> {
  if (ours.length === 0) return NOTHING;
  const there = await ports.couch.rows(
    ours.map(({ id }) => id),
    true,
  );
  if (!there.ok) return there;
  const byId = new Map(there.value.map((row) => [row.key, row]));
  const isMissing = ({ id }: TeamDocRow): boolean => byId.get(id)?.value == null;
  const missing = ours.filter(isMissing);
  const given = await bulkInPieces(
    ports.couch,
    missing.map(({ id, doc }) => ({ _id: id, ...doc })),
  );
  if (!given.ok) return given;
  // What was erased since is there again.
  const back = ours.filter((row) => row.doc.gone && byId.get(row.id)?.doc?.['gone'] !== true);
  for (const { id } of back) {
    const erased = await eraseOnServer(ports, readId(id)!.of);
    if (!erased.ok) return erased;
  }
  return there;
}
