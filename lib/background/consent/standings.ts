import { step } from '../../domain/consent/machine.ts';
import {
  effectsWith,
  type Step,
  type StepContext,
  type StepRefusal,
  type VisitEvent,
} from '../../domain/consent/transitions.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { Standing, VisitState } from '../../domain/consent/standing.ts';
import { RpcFailure } from '../../rpc/server.ts';
import { appendEntry } from '../../storage/chain.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import { eraseEvidence, putEvidence } from '../../storage/evidence.ts';
import { atomically, type Stores, type Transaction } from '../../storage/atomically.ts';
import type { HeldRow } from '../../storage/schema.ts';
import { putStep, type Prepared, STEP_STORES } from '../../storage/standings.ts';
import { readHeld } from '../../storage/visits.ts';
import type { Parts } from '../parts.ts';
import { sealEvidence } from './evidence.ts';
import { following, inFact } from './meanwhile.ts';
import { prepare, isStillSo } from './prepare-step.ts';
import { entryOf, type Said } from './step-entry.ts';
import { listCopies, moveCopies, suppress } from './step-effects.ts';
import { openSuppressor, type Suppressor } from './suppressor.ts';

export type Changed =
  /** `row`: as it is now; null where the lead went back to those that anybody may see. */
  { ok: true; row: HeldRow | null; recordId: string | null } | { ok: false; refusal: StepRefusal; state: VisitState };

/** What a caller does in the same transaction. */
export interface Alongside {
  stores: Stores;
  put: (tx: Transaction) => Promise<void>;
}

export type ChangeParts = Pick<Parts, 'db' | 'vault' | 'now' | 'announce'>;

/** Somebody else changes the same row again and again: that is no person. */
const TRIES = 5;

/**
 * The one way a visit's standing changes. The state machine says what follows from an event; all of it, with the entry in
 * the chain of records, is one transaction. What has to be opened or sealed for it is so before, and is thrown away if the
 * row has changed meanwhile. Rejects with `not-found` where there is no such visit.
 */
export async function change(
  parts: ChangeParts,
  heldKey: string,
  event: VisitEvent,
  said: Said = {},
  alongside?: Alongside,
): Promise<Changed> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const changed = await tryOnce(parts, heldKey, event, said, alongside);
    if (!changed) continue;
    const last = changed.ok ? await withWhatFollows(parts, changed, event) : changed;
    if (last.ok && !said.quiet) parts.announce();
    return last;
  }
  throw new Error('a visit that does not stand still');
}

async function tryOnce(
  parts: ChangeParts,
  heldKey: string,
  asked: VisitEvent,
  said: Said,
  alongside?: Alongside,
): Promise<Changed | null> {
  const [db, vault] = [await parts.db(), await parts.vault()];
  const row = await readHeld(db, heldKey);
  const standing = row?.standing;
  if (!standing) throw new RpcFailure('not-found');
  const settings = await readConsentSettings(db);
  const now = said.at ?? new Date(parts.now()).toISOString();
  const context = contextOf(row, settings, now);
  const wanted = step(standing, asked, context);
  const event = wanted.ok ? await inFact(db, row, asked, now) : asked;
  const planned = event === asked ? wanted : step(standing, event, context);
  if (!planned.ok) return { ...planned, state: standing.state };
  const prepared = await prepare(db, vault, row, planned.effects);
  if (!prepared) return { ok: false, refusal: 'nothing-left', state: standing.state };
  const evidence = said.evidence && (await sealEvidence(vault, heldKey, said.evidence));
  const suppressor = effectsWith(planned.effects, 'suppress').length > 0 ? await openSuppressor(db) : null;
  const stores = [...new Set([...STEP_STORES, ...(alongside?.stores ?? [])])];
  return atomically(db, 'strict', stores, async (tx) => {
    if (!(await isStillSo(tx, row, prepared))) return null;
    const made = new Making(tx, { settings, now, said: event === asked ? said : overtaken(said), suppressor, event });
    const next = await made.take(row, standing, planned, prepared);
    if (evidence && !next?.erased) await putEvidence(tx, evidence.row);
    const recordId = await made.record(row, standing, planned, evidence?.evidence ?? null);
    const last = await made.overdue(next, context);
    await alongside?.put(tx);
    return { ok: true, row: last, recordId };
  });
}

const contextOf = (row: HeldRow, settings: ConsentSettings, now: string): StepContext => ({
  now,
  zone: settings.zone,
  periods: settings.periods,
  hasData: row.sealed !== null || row.leadKey !== undefined,
});

interface Circumstances {
  settings: ConsentSettings;
  now: string;
  said: Said;
  suppressor: Suppressor | null;
  event: VisitEvent;
}

type Planned = Extract<Step, { ok: true }>;

/** The writing of a step. */
class Making {
  readonly #tx: Transaction;
  readonly #about: Circumstances;

  constructor(tx: Transaction, about: Circumstances) {
    this.#tx = tx;
    this.#about = about;
  }

  async take(row: HeldRow, before: Standing, planned: Planned, prepared: Prepared): Promise<HeldRow | null> {
    const { now, said, settings, suppressor } = this.#about;
    const tx = this.#tx;
    await moveCopies(tx, row, planned, prepared);
    if (!said.unlisted) await listCopies(tx, row, planned.effects, { now, zone: settings.zone });
    await suppress(tx, row, before, planned.effects, { now, by: this.#actor(), settings, suppressor });
    const next = await putStep(tx, row, { ...planned, prepared, at: now });
    if (next?.erased) await eraseEvidence(tx, row.heldKey);
    return next;
  }

  async record(
    row: HeldRow,
    before: Standing,
    planned: Planned,
    evidence: Parameters<typeof entryOf>[1]['evidence'],
  ): Promise<string | null> {
    if (!planned.record) return null;
    const { now, said, settings } = this.#about;
    const entry = entryOf(row, {
      before,
      planned,
      record: planned.record,
      now,
      said,
      settings,
      evidence,
      actor: this.#actor(),
    });
    await appendEntry(this.#tx, entry);
    return planned.to !== 'erased' && planned.record === 'consent-given'
      ? (planned.to.consent?.recordId ?? null)
      : null;
  }

  /** What is due at once: where the settings leave no days for undoing, nothing is kept for it. */
  async overdue(row: HeldRow | null, context: StepContext): Promise<HeldRow | null> {
    if (!row?.standing || row.standing.due?.what !== 'erase' || row.standing.due.at > context.now) return row;
    const planned = step(row.standing, { event: 'clock' }, context);
    if (!planned.ok) return row;
    const next = await this.take(row, row.standing, planned, { kind: 'nothing' });
    await this.record(row, row.standing, planned, null);
    return next;
  }

  #actor(): string {
    const { event, said, settings } = this.#about;
    return event.event === 'clock' ? 'clock' : (said.actor ?? settings.recorder);
  }
}

/** What has come back may have been overtaken meanwhile. */
async function withWhatFollows(
  parts: ChangeParts,
  changed: Extract<Changed, { ok: true }>,
  event: VisitEvent,
): Promise<Changed> {
  const { row } = changed;
  const next = await following(await parts.db(), row, event, new Date(parts.now()).toISOString());
  if (!row || !next) return changed;
  const detail = next.event === 'object' ? SAID_BEFORE : {};
  const last = await change(parts, row.heldKey, next, { detail, quiet: true });
  return last.ok ? last : changed;
}

const overtaken = (said: Said): Said => ({ ...said, detail: { ...said.detail, ...SAID_BEFORE } });

const SAID_BEFORE = { because: 'said-before' };
