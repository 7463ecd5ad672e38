import { type Box, boxDocSchema } from '../domain/team/documents.ts';
import { rowsOf, storePushed } from '../storage/team-docs.ts';
import type { TeamDocRow } from '../storage/team-rows.ts';
import type { Change, Couch } from './couch-answer.ts';
import type { SentDoc } from './couch.ts';
import type { TeamPorts } from './ports.ts';

/** By the id of a lead's key: boxes with keys of ours, of which nobody can say yet whether the server has them. */
type Unsure = Map<string, Box[]>;

/**
 * A server that had lost the key of a lead may have got another one from somebody who did not know it. Ours goes there again,
 * beside that one, before it is forgotten here. Where that one cannot be opened yet, ours is kept until it can.
 */
export async function joinKeys({ couch, db, ring }: TeamPorts, changes: readonly Change[]): Promise<Couch<Unsure>> {
  const [docs, unsure]: [SentDoc[], Unsure] = [[], new Map()];
  const keys = changes.filter(({ id, deleted }) => !deleted && id.startsWith('key:'));
  const here = await rowsOf(
    db,
    keys.map(({ id }) => id),
  );
  for (const { id, doc } of keys) {
    const ours = boxesOf(here.get(id));
    const theirs = boxDocSchema.safeParse(doc).data?.box;
    // Most often it is our own that comes back.
    if (!theirs || ours.every(({ n, s }) => n === theirs.n && s === theirs.s)) continue;
    const joined = await ring.joined(id, theirs, ours);
    if (joined === 'locked') unsure.set(id, ours);
    else if (joined !== 'complete') docs.push({ _id: id, _rev: String(doc?.['_rev']), v: 1, box: joined });
  }
  if (docs.length === 0) return { ok: true, value: unsure, servedAt: null };
  const written = await couch.bulk(docs);
  if (!written.ok) return written;
  // Where the server has yet another one by now, nothing is taken before that one is seen: ours would be forgotten.
  const isLate = written.value.some(({ rev }) => rev === null);
  return isLate ? { ok: false, fault: 'conflict', servedAt: written.servedAt } : { ...written, value: unsure };
}

const boxesOf = (row: TeamDocRow | undefined): Box[] =>
  row ? [...(row.ours ?? []), ...(row.read?.kind === 'key' && row.doc.box ? [row.doc.box] : [])] : [];

/** The same once the server's box can be opened. Null where that is still not so, or the server has another one by now. */
export async function joinLater(
  { couch, db, ring }: Pick<TeamPorts, 'couch' | 'db' | 'ring'>,
  row: TeamDocRow,
): Promise<TeamDocRow | null> {
  const { ours, ...bare } = row;
  if (!ours || !row.doc.box) return bare;
  const joined = await ring.joined(row.id, row.doc.box, ours);
  if (joined === 'locked') return null;
  if (joined === 'complete') return bare;
  const doc = { v: 1 as const, box: joined };
  const written = await couch.put({ _id: row.id, _rev: row.rev, ...doc });
  if (!written.ok) return null;
  const whole = { ...bare, doc, rev: written.value.rev };
  await storePushed(db, [], [whole]);
  return whole;
}
