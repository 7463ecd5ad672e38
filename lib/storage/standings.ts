import type { Effect } from '../domain/consent/transitions.ts';
import { emptyOutline } from '../domain/consent/held.ts';
import type { Sealed } from '../domain/consent/sealed.ts';
import type { Standing } from '../domain/consent/standing.ts';
import type { SuppressionReason } from '../domain/consent/suppression.ts';
import type { Lead } from '../domain/lead/lead.ts';
import { untouched } from '../domain/triage/triage.ts';
import { countChange, noVisits } from './held-numbers.ts';
import { indexed } from './leads.ts';
import type { Transaction } from './atomically.ts';
import { withOwn } from './own-parts.ts';
import type { HeldRow } from './held-rows.ts';
import type { LeadRow } from './schema.ts';
import { deleteLeads, indexLater } from './search-index.ts';
import { copyLater } from './uncopied.ts';

/** What a lead is opened with, or closed with: made ahead of the transaction, which waits for nothing but itself. */
export type Prepared =
  | { kind: 'nothing' }
  /** What should be sealed is not there any more. */
  | { kind: 'gone' }
  | ({ kind: 'opened'; lead: Lead; source: string; path: string } & Pick<LeadRow, 'corrections' | 'informed'>)
  /** `of`: the row as it was when it was sealed. */
  | { kind: 'closed'; sealed: Sealed; source: Sealed; own?: Sealed; of: LeadRow };

/** Stores that a step of a visit touches. */
export const STEP_STORES = [
  'held',
  'leads',
  'counts',
  'tallies',
  'chain',
  'suppressed',
  'evidence',
  'erasures',
  'copies',
  'notices',
] as const;

/** Brings a row to where a step leads. What lies open and what lies sealed changes places, or goes. */
export async function putStep(
  tx: Transaction,
  row: HeldRow,
  {
    to,
    effects,
    prepared,
    at,
  }: { to: Standing | 'erased'; effects: readonly Effect[]; prepared: Prepared; at: string },
): Promise<HeldRow | null> {
  const has = (name: Effect['effect']): boolean => effects.some(({ effect }) => effect === name);
  if (has('open') && prepared.kind === 'opened') await putOpened(tx, row, prepared, to !== 'erased');
  if (row.leadKey !== undefined && (has('close') || has('shred'))) await deleteLeads(tx, [row.leadKey]);
  const next = nextRow(row, to, { has, prepared, reason: reasonIn(effects), at });
  await putHeldRow(tx, row, next);
  return next;
}

/** Writes a row in the place of another, and keeps the numbers in step. */
export async function putHeldRow(tx: Transaction, before: HeldRow | undefined, after: HeldRow | null): Promise<void> {
  const [tallies, counts] = [tx.objectStore('tallies'), tx.objectStore('counts')];
  const numbers = {
    tally: (await tallies.get('held')) ?? { visit: 0, unknown: 0 },
    counts: (await counts.get('visits')) ?? noVisits(),
  };
  countChange(numbers, before, after ?? undefined);
  copyLater(
    tx,
    'acts',
    [before, after].flatMap((row) => (row ? [row.heldKey] : [])),
  );
  if (after) await tx.objectStore('held').put(after);
  else if (before) await tx.objectStore('held').delete(before.heldKey);
  await tallies.put(numbers.tally, 'held');
  await counts.put(numbers.counts, 'visits');
}

async function putOpened(
  tx: Transaction,
  row: HeldRow,
  { lead, source, path, corrections, informed }: Prepared & { kind: 'opened' },
  byConsent: boolean,
): Promise<void> {
  const own = {
    ...(corrections && { corrections }),
    ...(informed && { informed }),
    ...(byConsent && { heldKey: row.heldKey }),
  };
  const feed = { ...lead, receivedAt: row.obtainedAt, revision: row.revision, test: row.outline.test };
  // Whose a prospect is goes on being known while it is open: they may say no of something else.
  const persons = lead.kind === 'prospect' && !byConsent ? row.persons : undefined;
  const about = { ...(row.aside && { aside: row.aside }), ...(persons && { persons }) };
  const open = { feed, triage: row.triage, source, path, ...about };
  await tx.objectStore('leads').put(indexed(withOwn(open, own)));
  indexLater(tx, [lead.leadKey]);
  copyLater(tx, 'acts', [lead.leadKey]);
}

interface Next {
  has: (name: Effect['effect']) => boolean;
  prepared: Prepared;
  reason: SuppressionReason;
  at: string;
}

function nextRow(row: HeldRow, to: Standing | 'erased', { has, prepared, reason, at }: Next): HeldRow | null {
  if (to === 'erased') return has('open') ? null : tombstone(row, reason, at);
  const { leadKey, source, own, endedWith, ...rest } = row;
  const standing = { ...rest, ...(endedWith && !has('unsuppress') && { endedWith }), standing: to };
  if (has('shred') || prepared.kind === 'gone')
    return { ...standing, sealed: null, contact: null, persons: row.persons ?? [] };
  if (has('open') && prepared.kind === 'opened') return { ...standing, sealed: null, leadKey: prepared.lead.leadKey };
  if (has('close') && prepared.kind === 'closed') {
    const { sealed, of } = prepared;
    const kept = { source: prepared.source, ...(prepared.own && { own: prepared.own }) };
    return { ...standing, sealed, ...kept, triage: of.triage, revision: of.feed.revision };
  }
  return { ...standing, ...(source && { source }), ...(own && { own }), ...(leadKey !== undefined && { leadKey }) };
}

/** That it was here, and must not come back: nothing else is left. */
const tombstone = (row: HeldRow, reason: SuppressionReason, at: string): HeldRow => ({
  heldKey: row.heldKey,
  connectionId: row.connectionId,
  outline: emptyOutline(row.outline),
  obtainedAt: row.obtainedAt,
  sourceMac: '',
  revision: row.revision,
  triage: untouched,
  sealed: null,
  erased: { at, reason },
});

/** Why it ends, if it does. */
export function reasonIn(effects: readonly Effect[]): SuppressionReason {
  for (const effect of effects) if (effect.effect === 'suppress') return effect.reason;
  return 'erased';
}
