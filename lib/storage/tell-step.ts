import type { ChainEvent } from '../domain/consent/chain.ts';
import type { Standing } from '../domain/consent/standing.ts';
import { eventName, type TeamAct, type TeamEvent } from '../domain/team/event.ts';
import { noticeName } from '../domain/team/notice-setting.ts';
import { actOfState, restrictionsIn } from '../domain/team/visit-acts.ts';
import type { Transaction } from './atomically.ts';
import { isForTeam } from './has-team.ts';
import type { HeldRow } from './held-rows.ts';
import type { LeadRow } from './schema.ts';
import { nameLead, nameOfLead } from './team-leads.ts';
import type { TeamLeadRow } from './team-rows.ts';
import { toTeam } from './to-team.ts';

interface Step {
  before: Standing;
  to: Standing | 'erased';
  record: ChainEvent;
  /** ISO. */
  at: string;
}

/**
 * Tells the team of what was sent to the person of a visit and of what they said, in the transaction of that step: the others
 * ask nobody a second time, and their clocks are the same. What shows that it was said stays with whoever recorded it.
 */
export async function tellStep(tx: Transaction, { heldKey }: HeldRow, step: Step): Promise<void> {
  if (!isForTeam(tx)) return;
  const me = (await tx.objectStore('team').get('own'))?.me;
  const named = await tx.objectStore('teamLeads').get(heldKey);
  if (!me || !named) return;
  const does = await actOf(tx, named, me.actor, step);
  if (!does) return;
  await tellNotice(tx, does.act === 'noticed' ? does.notice.noticeHash : null, step.at);
  await toTeam(tx, [{ what: 'event', lead: named.name, at: step.at, does }], Date.parse(step.at));
}

/**
 * The same of a lead that could be seen until it was restricted: from now on it lies under another key, by which the team knows it too.
 */
export async function tellRestricted(
  tx: Transaction,
  leadKey: string,
  { heldKey }: HeldRow,
  at: string | null,
): Promise<void> {
  if (!isForTeam(tx)) return;
  const named = await tx.objectStore('teamLeads').get(leadKey);
  if (!named) return;
  await nameLead(tx, heldKey, named);
  if (at === null) return;
  await toTeam(tx, [{ what: 'event', lead: named.name, at, does: { act: 'restricted' } }], Date.parse(at));
}

/** The same of the notice of article 14 that went with a first reply. */
export async function tellInformed(
  tx: Transaction,
  row: LeadRow,
  { noticeHash, at }: { noticeHash: string; at: string },
): Promise<void> {
  const name = isForTeam(tx) && (await nameOfLead(tx, row));
  if (!name) return;
  await tellNotice(tx, noticeHash, at);
  await toTeam(tx, [{ what: 'event', lead: name, at, does: { act: 'informed', noticeHash } }], Date.parse(at));
}

/** The text, once for all who got it. */
async function tellNotice(tx: Transaction, hash: string | null, at: string): Promise<void> {
  const notice = hash !== null && isForTeam(tx) && (await tx.objectStore('notices').get(hash));
  if (!notice) return;
  const { hash: _, ...value } = notice;
  await toTeam(tx, [{ what: 'set', name: noticeName(notice.hash), at: notice.at, value }], Date.parse(at));
}

async function actOf(
  tx: Transaction,
  named: TeamLeadRow,
  me: string,
  { before, to, record }: Step,
): Promise<TeamAct | null> {
  if (record === 'restricted') return { act: 'restricted' };
  if (record === 'restriction-lifted') return liftOf(tx, named, me, before);
  if (to === 'erased') return null;
  if (record === 'notice-sent') return to.notice && { act: 'noticed', notice: to.notice };
  if (record === 'refused' || record === 'withdrawn' || record === 'objected') return { act: record };
  if (record === 'undone') return undoOf(tx, named, me, before);
  if (record !== 'consent-given' || !to.consent) return null;
  const { recordId, purposes, channels } = to.consent;
  return { act: 'consented', recordId, purposes, channels };
}

/** It may have been a colleague who recorded what is taken back. */
async function undoOf(
  tx: Transaction,
  { hash }: TeamLeadRow,
  me: string,
  { state, since }: Standing,
): Promise<TeamAct | null> {
  const act = actOfState(state);
  if (!act) return null;
  const theirs = (await eventsHere(tx, hash)).find(({ at, does }) => at === since && does.act === act);
  return { act: 'undo', of: theirs ? eventName(theirs) : `${since} ${me} ${act}` };
}

/** All that are known here, whoever recorded them: only who does not know of one leaves it in force. */
async function liftOf(tx: Transaction, { hash }: TeamLeadRow, me: string, { since }: Standing): Promise<TeamAct> {
  const theirs = restrictionsIn(await eventsHere(tx, hash)).map(eventName);
  return { act: 'lifted', of: [...new Set([...theirs, `${since} ${me} restricted`])] };
}

async function eventsHere(tx: Transaction, hash: string): Promise<TeamEvent[]> {
  const docs = await tx.objectStore('teamDocs').getAll(IDBKeyRange.bound(`ev:${hash}:`, `ev:${hash}:\uffff`));
  return docs.flatMap(({ read }) => (read?.kind === 'ev' ? [read.event] : []));
}
