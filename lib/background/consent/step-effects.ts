import { SAMPLE_ID } from '../../domain/connection/connection.ts';
import { addMonths } from '../../domain/consent/deadlines.ts';
import { type Effect, effectsWith, type Step } from '../../domain/consent/transitions.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { Standing } from '../../domain/consent/standing.ts';
import { takeCopies } from '../../storage/copies.ts';
import { addErasure, checklistOf } from '../../storage/erasures.ts';
import type { Transaction } from '../../storage/atomically.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import type { Prepared } from '../../storage/standings.ts';
import { addSuppressions, removeSuppressions } from '../../storage/suppressed.ts';
import type { Suppressor } from './suppressor.ts';

interface Circumstances {
  now: string;
  by: string;
  settings: ConsentSettings;
  suppressor: Suppressor | null;
  /** The person's word is on the list already. */
  derived: boolean;
}

/** Keeps away what a step says must not come back, by keys that were reckoned when it came; or takes that back. */
export async function suppress(
  tx: Transaction,
  { marks, connectionId, endedWith = [] }: HeldRow,
  before: Standing,
  effects: readonly Effect[],
  { now, by, settings, suppressor, derived }: Circumstances,
): Promise<void> {
  // The sample's people are invented, and come back with every practice.
  if (!marks || connectionId === SAMPLE_ID) return;
  const months = settings.periods.suppressionMonths;
  for (const { scopes, reason } of suppressor ? effectsWith(effects, 'suppress') : []) {
    const scope = scopes.find((one) => one !== 'lead');
    const keys = { lead: marks.lead, person: scope && !derived ? marks.person : [] };
    const said = { scope: scope ?? 'person-marketing', reason, at: now, by, months };
    await addSuppressions(tx, suppressor!.entriesOf(keys, said));
  }
  if (effectsWith(effects, 'unsuppress').length > 0) {
    const lead = [...marks.lead, ...endedWith];
    await removeSuppressions(tx, { lead, person: marks.person }, before.since);
  }
}

/** Where data went that can be called back by hand only: article 19. */
export async function listCopies(
  tx: Transaction,
  { leadKey, heldKey }: HeldRow,
  effects: readonly Effect[],
  { now, zone }: { now: string; zone: string },
): Promise<void> {
  for (const { reason } of effectsWith(effects, 'list-copies')) {
    const copies = await takeCopies(tx, [heldKey, ...(leadKey === undefined ? [] : [leadKey])]);
    if (copies.length === 0) continue;
    await addErasure(tx, {
      at: now,
      reason,
      erased: { leads: 0, visits: 1, downloads: 0 },
      copies: checklistOf(copies),
      answerBy: reason === 'asked' ? addMonths(now, 1, zone) : null,
    });
  }
}

/**
 * While a lead is sealed, where its data went is noted under its held key: the key that it has in the open is part of what
 * is sealed.
 */
export async function moveCopies(
  tx: Transaction,
  { heldKey, leadKey }: HeldRow,
  { effects }: Extract<Step, { ok: true }>,
  prepared: Prepared,
): Promise<void> {
  const [from, to] =
    prepared.kind === 'opened'
      ? [heldKey, prepared.lead.leadKey]
      : effectsWith(effects, 'close').length > 0
        ? [leadKey, heldKey]
        : [undefined, ''];
  if (from === undefined) return;
  const copies = tx.objectStore('copies');
  for (const copy of await copies.index('lead').getAll(from)) await copies.put({ ...copy, leadKey: to });
}
