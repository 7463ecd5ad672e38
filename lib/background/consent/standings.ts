import { step } from '../../domain/consent/machine.ts';
import { effectsWith, type StepContext, type StepRefusal, type VisitEvent } from '../../domain/consent/transitions.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { VisitState } from '../../domain/consent/standing.ts';
import { RpcFailure } from '../../rpc/server.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import { putEvidence } from '../../storage/evidence.ts';
import { atomically, type Stores, type Transaction } from '../../storage/atomically.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import { STEP_STORES } from '../../storage/standings.ts';
import { readHeld } from '../../storage/visits.ts';
import type { Parts } from '../parts.ts';
import { sealEvidence } from './evidence.ts';
import { areStillThese, prospectsOf, saysNoIn } from './end-prospects.ts';
import { comesBack, following, inFact } from './meanwhile.ts';
import { closedAgain, type ClosedAgain, isStillSo, prepare, preparedAgain } from './prepare-step.ts';
import type { Said } from './step-entry.ts';
import { type Circumstances, StepWriter } from './step-writer.ts';
import { openSuppressor } from './suppressor.ts';

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
 * The one way a visit's standing changes. The state machine says what follows from an event; all of it, with the entries in
 * the chain of records and with what has to follow at once, is one transaction. What has to be opened or sealed for it is so
 * before, and is thrown away if the row has changed meanwhile. Rejects with `not-found` where there is no such visit.
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
    if (changed.ok && !said.quiet) parts.announce();
    return changed;
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
  const mayFollow = comesBack(event);
  const suppressor = mayFollow || effectsWith(planned.effects, 'suppress').length > 0 ? await openSuppressor(db) : null;
  // Whoever leaves nothing to be listed here ends the prospects as well.
  const saysNo = !said.unlisted && (mayFollow || saysNoIn(planned.effects));
  const prospects = suppressor && saysNo ? await prospectsOf(db, vault, row, suppressor) : null;
  const again = mayFollow ? await closedAgain(vault, row, prepared) : null;
  const stores = [...new Set([...STEP_STORES, ...(alongside?.stores ?? [])])];
  return atomically(db, 'strict', stores, async (tx) => {
    if (!(await isStillSo(tx, row, prepared)) || !(await areStillThese(tx, row, prospects))) return null;
    const about = { settings, now, suppressor, prospects };
    const made = new StepWriter(tx, { ...about, said: event === asked ? said : overtaken(said), event });
    const next = await made.take(row, standing, planned, prepared);
    if (evidence && !next?.erased) await putEvidence(tx, evidence.row);
    const recordId = await made.record(row, standing, planned, evidence?.evidence ?? null);
    const followed = mayFollow ? await follow(tx, next, { about, context, again }) : next;
    const last = await made.overdue(followed, context);
    await alongside?.put(tx);
    return { ok: true, row: last, recordId };
  });
}

const contextOf = (row: HeldRow, settings: ConsentSettings, now: string): StepContext => ({
  now,
  zone: settings.zone,
  periods: settings.periods,
  hasData: hasData(row),
});

interface Following {
  about: Omit<Circumstances, 'said' | 'event'>;
  context: StepContext;
  /** What it is sealed with once more if it does not stay open. */
  again: ClosedAgain | null;
}

/** What has come back may have been overtaken meanwhile: then it ends in the same moment, and is never seen. */
async function follow(
  tx: Transaction,
  row: HeldRow | null,
  { about, context, again }: Following,
): Promise<HeldRow | null> {
  const event = await following(tx, row, about.now);
  const standing = row?.standing;
  if (!row || !standing || !event) return row;
  const planned = step(standing, event, { ...context, hasData: hasData(row) });
  if (!planned.ok) return row;
  const derived = event.event === 'object';
  const said: Said = derived ? { detail: SAID_BEFORE, derived } : {};
  const writer = new StepWriter(tx, { ...about, said, event });
  const next = await writer.take(row, standing, planned, await preparedAgain(tx, row, again, planned.effects));
  await writer.record(row, standing, planned, null);
  return next;
}

const hasData = (row: HeldRow): boolean => row.sealed !== null || row.leadKey !== undefined;

const overtaken = (said: Said): Said => ({ ...said, detail: { ...said.detail, ...SAID_BEFORE } });

const SAID_BEFORE = { because: 'said-before' };
