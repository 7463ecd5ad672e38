import { boxDocSchema } from '../domain/team/documents.ts';
import { docsOf, dropLead, erasedHashes, isErasure, storePushed } from '../storage/team-docs.ts';
import { changePull, pullMark } from '../storage/team-marks.ts';
import type { TeamOutRow } from '../storage/team-rows.ts';
import type { Couch } from './couch-answer.ts';
import type { Deletion } from './couch.ts';
import type { TeamPorts } from './ports.ts';
import { eventDocument } from './prepare.ts';

/**
 * Erases a lead for the whole team. The event goes first: whoever sees it goes on where this is cut off, and deletes nothing
 * less. Then its key, by which everything that anybody might still send or keep is closed; then what is left.
 */
export async function pushErasure(ports: TeamPorts, out: TeamOutRow & { what: 'event' }): Promise<Couch<unknown>> {
  const hash = await ports.ring.leadHash(out.lead);
  const row = await eventDocument(ports, hash, null, out);
  const told = await ports.couch.put({ _id: row.id, ...row.doc });
  if (!told.ok && told.fault !== 'conflict') return told;
  if (told.ok) await storePushed(ports.db, [], [{ ...row, rev: told.value.rev }]);
  const erased = await eraseOnServer(ports, hash);
  if (!erased.ok) return erased;
  await dropLead(ports.db, hash);
  await storePushed(ports.db, [out], []);
  return erased;
}

/** Takes away what is left of leads that were erased: here, and on the server, whoever began with that. */
export async function sweep(ports: TeamPorts): Promise<Couch<unknown>> {
  const { sweep: hashes } = await pullMark(ports.db);
  const erased = hashes.length > 0 ? await erasedHashes(ports.db) : new Set<string>();
  for (const hash of hashes) {
    if (erased.has(hash) && (await isSomethingLeft(ports, hash))) {
      const done = await eraseOnServer(ports, hash);
      if (!done.ok) return done;
      await dropLead(ports.db, hash);
    }
    await changePull(ports.db, (mark) => ({ ...mark, sweep: mark.sweep.filter((one) => one !== hash) }));
  }
  return { ok: true, value: null, servedAt: null };
}

/** As far as it is known here, which is as far as it was when the pull ended. */
async function isSomethingLeft({ db }: TeamPorts, hash: string): Promise<boolean> {
  const [key] = await docsOf(db, `key:${hash}`);
  if (!key?.doc.gone) return true;
  const rest = await Promise.all(['lead', 'ev', 'claim'].map((kind) => docsOf(db, `${kind}:${hash}`)));
  return rest.flat().some(({ id, doc }) => !isErasure(id, doc));
}

/** May be done again and again. */
export async function eraseOnServer(ports: TeamPorts, hash: string): Promise<Couch<unknown>> {
  const key = await closeKey(ports, hash);
  if (!key.ok) return key;
  const deletions: Deletion[] = [];
  for (const kind of ['lead', 'ev', 'claim']) {
    const rows = await ports.couch.beginningWith(`${kind}:${hash}`);
    if (!rows.ok) return rows;
    for (const { id = '', doc } of rows.value) {
      const { data } = boxDocSchema.safeParse(doc);
      if (doc && !(data && isErasure(id, data))) deletions.push({ _id: id, _rev: doc._rev, _deleted: true });
    }
  }
  if (deletions.length > 0) {
    const deleted = await ports.couch.bulk(deletions);
    if (!deleted.ok) return deleted;
  }
  await changePull(ports.db, (mark) => ({ ...mark, compact: true }));
  return key;
}

/**
 * Asks the server to drop the old revisions of what was erased. It may not let everybody ask for that, or have no such request,
 * and it does so by itself as well, later: that it did not do it holds nothing up.
 */
export async function compact({ couch, db }: TeamPorts): Promise<void> {
  if (!(await pullMark(db)).compact) return;
  const asked = await couch.compact();
  const isToBeAskedAgain = !asked.ok && (asked.fault === 'away' || asked.fault === 'timeout' || asked.fault === 'busy');
  if (!isToBeAskedAgain) await changePull(db, ({ compact: _, ...mark }) => mark);
}

/** Puts the mark in the place of whatever key is there. */
async function closeKey({ couch, ring }: TeamPorts, hash: string): Promise<Couch<unknown>> {
  const _id = `key:${hash}`;
  await ring.readLeadKey(_id, { gone: true });
  let answer: Couch<unknown> = await couch.put({ _id, v: 1, gone: true });
  for (let tries = 0; !answer.ok && answer.fault === 'conflict' && tries < 5; tries++) {
    const there = await couch.get(_id);
    if (!there.ok) return there;
    const { data } = boxDocSchema.safeParse(there.value);
    if (data?.gone) return there;
    answer = await couch.put({ _id, _rev: there.value._rev, v: 1, gone: true });
  }
  return answer;
}
