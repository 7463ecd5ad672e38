import type { Database } from './database.ts';
import type { KeptActs } from './copy-rows.ts';
import type { HeldRow } from './held-rows.ts';
import type { LeadRow } from './schema.ts';

/** Somebody did something about it that no feed brings again. */
export const isActed = ({ triage, corrections, informed }: LeadRow): boolean =>
  triage.history.length > 0 || corrections !== undefined || informed !== undefined;

/** More has happened to it than that it was held back, which happens to it again. */
export const hasStood = ({ standing, erased, triage, endedWith }: HeldRow): boolean =>
  erased !== undefined ||
  endedWith !== undefined ||
  triage.history.length > 0 ||
  (standing !== undefined && (standing.state !== 'held' || standing.begun !== null));

type PersonsOf = (row: LeadRow) => Promise<string[]>;

/** What there is to be kept of a key; null where nothing was done, or nothing is there any more. */
export async function keptActs(db: Database, key: string, personsOf: PersonsOf): Promise<KeptActs | null> {
  const tx = db.transaction(['leads', 'held', 'waiting', 'copies']);
  const [lead, held, waiting, noted] = await Promise.all([
    tx.objectStore('leads').get(key),
    tx.objectStore('held').get(key),
    tx.objectStore('waiting').get(key),
    tx.objectStore('copies').index('lead').getAll(key),
  ]);
  const copies = noted.map(({ kind, where, at }) => ({ kind, where, at }));
  if (lead && (isActed(lead) || copies.length > 0)) return ofLead(lead, copies, await personsOf(lead));
  if (held && (hasStood(held) || copies.length > 0)) return ofHeld(held, copies);
  return waiting ?? null;
}

const ofLead = (
  { feed, triage, corrections, informed }: LeadRow,
  copies: KeptActs['copies'],
  persons: string[],
): KeptActs => ({
  key: feed.leadKey,
  connectionId: feed.connectionId,
  receivedAt: feed.receivedAt,
  persons,
  triage,
  copies,
  ...(corrections && { corrections }),
  ...(informed && { informed }),
});

/** Nothing that is sealed: that belongs to the seals of this database, and comes again with the feed. */
function ofHeld(row: HeldRow, copies: KeptActs['copies']): KeptActs {
  const { sealed: _, own: _own, source: _source, contact: _contact, triage, ...held } = row;
  const { heldKey: key, connectionId, obtainedAt: receivedAt, persons = [] } = row;
  return { key, connectionId, receivedAt, persons, triage, copies, held };
}
