import { docsOf, storePushed } from '../storage/team-docs.ts';
import { changePull, isNewcomer, pullMark } from '../storage/team-marks.ts';
import type { Proof, PullMark, TeamDocRow } from '../storage/team-rows.ts';
import type { Couch } from './couch-answer.ts';
import type { TeamPorts } from './ports.ts';
import { newName } from './secrets.ts';

const NOTHING: Couch<unknown> = { ok: true, value: null, servedAt: null };

/**
 * Whether the server has lost something that it had: it was put back to an older state. Then everybody is told to give it what
 * they have, since nobody knows who has what was lost. That is looked for by its id: the sequence is another one by then, and
 * what follows in it is not what is new.
 */
export async function lookForLoss(ports: TeamPorts): Promise<Couch<unknown>> {
  const { couch, db } = ports;
  const calls = await couch.beginningWith('again:');
  if (!calls.ok) return calls;
  const mark = await pullMark(db);
  if (mark.giveAll || isNewcomer(mark)) return calls;
  const known = new Set((await docsOf(db, 'again:')).map(({ id }) => id));
  const called = calls.value.filter(({ key }) => !known.has(key));
  const lost: Couch<boolean> = called.length > 0 ? { ...calls, value: true } : await hasLost(ports, mark);
  if (!lost.ok) return lost;
  if (!lost.value) return calls;
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
  return calls;
}

const againRow = (id: string, rev: string): TeamDocRow => ({ id, kind: 'again', rev, doc: { v: 1 } });

async function hasLost(ports: TeamPorts, mark: PullMark): Promise<Couch<boolean>> {
  const { couch, db, ring } = ports;
  const note = await couch.note(await noteName(ring));
  if (!note.ok && note.fault !== 'not-found') return note;
  const { servedAt } = note;
  const there = note.ok ? note.value : null;
  const proof = there && there.name === mark.nextProof?.name ? mark.nextProof : mark.proof;
  if (proof && !isOlderHere(proof, there) && there?.name !== proof.name) return { ok: true, value: true, servedAt };
  // What came since is asked for again: it is not proven that it came from what is there now.
  await changePull(db, ({ nextProof: _, ...now }) => ({ ...now, proof, since: proof?.since ?? 0 }));
  if (!mark.pushed) return { ok: true, value: false, servedAt };
  const rows = await couch.rows([mark.pushed.id], false);
  if (!rows.ok) return rows;
  const now = rows.value[0]?.value?.rev;
  const isLost = now === undefined || (now !== mark.pushed.rev && generation(now) <= generation(mark.pushed.rev));
  return { ...rows, value: isLost };
}

/** It is this browser that was put back to an older state, and not the server. */
const isOlderHere = (proof: Proof, there: { count: number } | null): boolean =>
  there !== null && there.count > proof.count;

const generation = (rev: string): number => Number.parseInt(rev, 10) || 0;

/**
 * Leaves a note on the server once a turn is over. It lies in the database, and is no document that others are told of: as
 * replication itself keeps its checkpoints. As long as it is there, so is whatever was there before it, in its place.
 */
export async function leaveProof({ couch, db, ring }: TeamPorts): Promise<Couch<unknown>> {
  const { since, pushed, proof } = await pullMark(db);
  if (proof && proof.since === since && proof.pushed === (pushed?.rev ?? null)) return NOTHING;
  const id = await noteName(ring);
  const there = await couch.note(id);
  if (!there.ok && there.fault !== 'not-found') return there;
  const count = Math.max(proof?.count ?? 0, there.ok ? there.value.count : 0) + 1;
  const next: Proof = { since, pushed: pushed?.rev ?? null, count, name: newName() };
  await changePull(db, (now) => ({ ...now, nextProof: next }));
  const { name } = next;
  const left = await couch.leaveNote(id, { count, name }, there.ok ? there.value._rev : null);
  if (!left.ok) return left;
  await changePull(db, ({ nextProof: _, ...now }) => ({ ...now, proof: next }));
  return left;
}

const noteName = async (ring: TeamPorts['ring']): Promise<string> => `note-${await ring.actorHash(ring.row.me.actor)}`;
