import { isProof } from '../../domain/consent/evidence.ts';
import type { StepRefusal, VisitEvent } from '../../domain/consent/transitions.ts';
import type { VisitState } from '../../domain/consent/standing.ts';
import type { Input, Output } from '../../rpc/contract.ts';
import type { NotAsked, VisitView } from '../../rpc/methods/visits.ts';
import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import { ofPersons, readHeld } from '../../storage/visits.ts';
import type { Parts } from '../parts.ts';
import { undisturbed } from '../undisturbed.ts';
import { agreedTo } from './asked-for.ts';
import { askingPersons } from './asking-persons.ts';
import { untilAllAreFound } from './give-standings.ts';
import { type Changed, change } from './standings.ts';
import { viewOf } from './visit-views.ts';

type AnswerParts = Pick<Parts, 'db' | 'vault' | 'now' | 'announce' | 'locks' | 'keepAwake'>;
type Asked = Input<'visits.answer'>;

/** What a user records of a visit. */
export const visitAnswerHandlers = (
  parts: AnswerParts,
): Pick<Handlers, 'visits.sent' | 'visits.answer' | 'visits.undo'> => ({
  'visits.sent': async ({ heldKey, sent }) =>
    changed(parts, heldKey, { event: sent ? 'notice-sent' : 'notice-dropped' }),
  'visits.answer': (asked) => (asked.said === 'lift' ? liftUndisturbed(parts, asked) : answer(parts, asked)),
  'visits.undo': ({ heldKey }) => undo(parts, heldKey),
});

/** An import that is under way knows of no lead that comes into the open again, and would take it for what it was. */
async function liftUndisturbed(parts: AnswerParts, asked: Asked): Promise<Output<'visits.answer'>> {
  const row = await readHeld(await parts.db(), asked.heldKey);
  if (!row) throw new RpcFailure('not-found');
  return parts.keepAwake(() => undisturbed(parts.locks, [row.connectionId], () => answer(parts, asked)));
}

async function answer(parts: AnswerParts, asked: Asked): Promise<Output<'visits.answer'>> {
  const { heldKey, evidence } = asked;
  // Whose prospects of an older version are has to be known: they end with a no.
  await untilAllAreFound(parts, await parts.db());
  const before = await readHeld(await parts.db(), heldKey);
  const event = await eventOf(parts, asked, before);
  if ('kind' in event) return event;
  const done = await change(parts, heldKey, event, { evidence });
  if (!done.ok) {
    if (done.refusal === 'wrong-state') return { kind: 'wrong-state', state: done.state };
    throw refusalOf(done.refusal);
  }
  const at = done.row?.standing?.since ?? done.row?.erased?.at;
  if (before && at) await alsoSaidOf(parts, before, at, asked);
  return { kind: 'recorded', visit: await viewAfter(parts, done, before), recordId: done.recordId };
}

async function eventOf(
  parts: AnswerParts,
  { said, evidence, purposes, channels }: Asked,
  row: HeldRow | undefined,
): Promise<VisitEvent | NotAsked> {
  const proof = isProof(evidence);
  if (said === 'lift') return { event: 'lift', proof };
  if (said !== 'yes') return { event: said };
  if (purposes.length === 0 || channels.length === 0)
    throw new RpcFailure('bad-input', 'consent names what it is for, and by which way');
  const agreed = await agreedTo(await parts.db(), row ?? {}, { purposes, channels });
  if (agreed.kind === 'not-asked') return agreed;
  const { kind: _, ...to } = agreed;
  return { event: 'yes', proof, consent: { recordId: crypto.randomUUID(), ...to } };
}

/**
 * Who says no says it as a person, not of one visit: their other visits go the way that the state machine has for them.
 * Whichever of them is not reached now, the list of those who said no keeps from being asked.
 */
async function alsoSaidOf(
  parts: AnswerParts,
  { persons, heldKey }: HeldRow,
  at: string,
  { said, evidence }: Asked,
): Promise<void> {
  if (said !== 'no' && said !== 'object' && said !== 'withdraw') return;
  const others = await ofPersons(await parts.db(), persons ?? []);
  for (const other of others) {
    if (other.heldKey === heldKey || !other.standing) continue;
    const event = ALSO[said][other.standing.state];
    if (event) await change(parts, other.heldKey, { event }, { evidence, at, detail: { because: 'other-visit' } });
  }
}

/** What was said of one visit and meant the others is taken back for them too: they have the time in common. */
async function undo(parts: AnswerParts, heldKey: string): Promise<VisitView> {
  const before = await readHeld(await parts.db(), heldKey);
  const done = await change(parts, heldKey, { event: 'undo' });
  if (!done.ok) throw refusalOf(done.refusal);
  const since = before?.standing?.since;
  for (const other of await ofPersons(await parts.db(), before?.persons ?? []))
    if (other.heldKey !== heldKey && other.standing?.since === since)
      await change(parts, other.heldKey, { event: 'undo' }, { detail: { because: 'other-visit' } });
  return viewAfter(parts, done, before);
}

type Also = Partial<Record<VisitState, 'no' | 'object' | 'withdraw'>>;

const ALSO: Readonly<Record<'no' | 'object' | 'withdraw', Also>> = {
  no: { held: 'object', 'notice-sent': 'no', consented: 'withdraw' },
  withdraw: { held: 'object', 'notice-sent': 'no', consented: 'withdraw' },
  object: { held: 'object', 'notice-sent': 'object', consented: 'object', expired: 'object' },
};

async function changed(parts: AnswerParts, heldKey: string, event: VisitEvent): Promise<VisitView> {
  const before = await readHeld(await parts.db(), heldKey);
  const done = await change(parts, heldKey, event);
  if (!done.ok) throw refusalOf(done.refusal);
  return viewAfter(parts, done, before);
}

/** Of one that went back to the open leads, or of which nothing is left, the last that was known. */
async function viewAfter(
  parts: AnswerParts,
  { row }: Extract<Changed, { ok: true }>,
  before?: HeldRow,
): Promise<VisitView> {
  const shown = row ?? before;
  if (!shown) throw new RpcFailure('not-found');
  return viewOf(shown, await askingPersons(parts));
}

function refusalOf(refusal: StepRefusal): RpcFailure {
  if (refusal === 'no-proof') return new RpcFailure('bad-input', 'nothing shows that the person said so');
  if (refusal === 'too-late' || refusal === 'nothing-left') return new RpcFailure('nothing-to-undo', refusal);
  return new RpcFailure('not-allowed', refusal);
}
