import { type Step, type StepContext, type VisitEvent } from '../../domain/consent/transitions.ts';
import { step } from '../../domain/consent/machine.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { Standing } from '../../domain/consent/standing.ts';
import type { Transaction } from '../../storage/atomically.ts';
import { appendEntry } from '../../storage/chain.ts';
import { eraseEvidence } from '../../storage/evidence.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import { type Prepared, putStep, reasonIn } from '../../storage/standings.ts';
import { tellErased } from '../../storage/tell-erased.ts';
import { tellStep } from '../../storage/tell-step.ts';
import { eraseProspects, keysOf, type Prospects, saysNoIn } from './end-prospects.ts';
import { listCopies, moveCopies, suppress } from './step-effects.ts';
import { entryOf, type Said } from './step-entry.ts';
import type { Suppressor } from './suppressor.ts';

export interface Circumstances {
  settings: ConsentSettings;
  now: string;
  said: Said;
  suppressor: Suppressor | null;
  prospects: Prospects | null;
  event: VisitEvent;
}

type Planned = Extract<Step, { ok: true }>;

/** The writing of a step. */
export class StepWriter {
  readonly #tx: Transaction;
  readonly #about: Circumstances;

  constructor(tx: Transaction, about: Circumstances) {
    this.#tx = tx;
    this.#about = about;
  }

  async take(row: HeldRow, before: Standing, planned: Planned, prepared: Prepared): Promise<HeldRow | null> {
    const { now, said, settings, suppressor, prospects, event } = this.#about;
    const tx = this.#tx;
    await moveCopies(tx, row, planned, prepared);
    if (!said.unlisted) await listCopies(tx, row, planned.effects, { now, zone: settings.zone });
    const about = { now, by: this.#actor(), settings, suppressor, derived: said.derived ?? false };
    await suppress(tx, row, before, planned.effects, about);
    const ended = prospects && prospects.rows.length > 0 && saysNoIn(planned.effects) ? prospects : null;
    if (ended) await eraseProspects(tx, ended, { ...about, reason: reasonIn(planned.effects) });
    const next = await putStep(tx, ended ? { ...row, endedWith: keysOf(ended) } : row, {
      ...planned,
      prepared,
      at: now,
    });
    if (next?.erased) await eraseEvidence(tx, row.heldKey);
    // What ends by the clock ends with each colleague by the same clock, unless they know more of it.
    if (next?.erased) await tellErased(tx, { ...keysBefore(row), at: now, forAll: event.event === 'erase' });
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
    if (!said.fromTeam && this.#about.event.event !== 'clock')
      await tellStep(this.#tx, row, { before, to: planned.to, record: planned.record, at: now });
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

/** All that a row was called by. */
const keysBefore = ({ heldKey, leadKey }: HeldRow): { open: string[]; held: string[] } => ({
  open: leadKey === undefined ? [] : [leadKey],
  held: [heldKey],
});
