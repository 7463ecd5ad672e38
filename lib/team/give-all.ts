import { readId } from '../domain/team/documents.ts';
import { docsAfter } from '../storage/team-docs.ts';
import { changePull, pullMark } from '../storage/team-marks.ts';
import type { TeamDocRow } from '../storage/team-rows.ts';
import { bulkInPieces } from './bulk.ts';
import type { Couch } from './couch-answer.ts';
import { eraseOnServer } from './erase.ts';
import type { TeamPorts } from './ports.ts';

const BATCH = 200;

const NOTHING: Couch<unknown> = { ok: true, value: null, servedAt: null };

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
  await changePull(ports.db, ({ giveAll: _, ...mark }) => ({ ...mark, since: 0, pushed: null, proof: null }));
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
