import { composeNotice } from '../../../lib/domain/notices/compose.ts';
import { filledSettings } from '../../support/consent-settings.ts';
import { emailOf, isHeldKind, kindOf, nthOf, nthOfProduct } from '../leads.ts';
import type { Said, Step } from '../plan.ts';
import type { HeldRow } from '../seen.ts';
import type { World } from '../world.ts';

const evidence = { how: 'mail', at: '2026-11-01T10:00:00.000Z', text: 'This is what was said.' } as const;

/** From which states each can be said. */
const FROM: Readonly<Record<Said, readonly string[]>> = {
  yes: ['held', 'notice-sent'],
  no: ['held', 'notice-sent'],
  object: ['held', 'notice-sent', 'consented'],
  withdraw: ['consented'],
};

/** What one of the persons says who were held back. To a question they have to have been asked first. */
export async function consent(world: World, { said, pick }: Extract<Step, { do: 'consent' }>): Promise<string[]> {
  const rows = world.last.held.filter(
    (row) => row.product && FROM[said].includes(row.state ?? '') && kindOf(nthOfProduct(row.product)) === 'visit',
  );
  const row = rows[pick % rows.length];
  if (!row) return [];
  const nth = nthOfProduct(row.product!);
  if ((said === 'yes' || said === 'no') && row.state === 'held') {
    const refused = await askPerson(world, row);
    if (refused) return [`no answer: ${row.heldKey} could not be asked: ${refused}`];
    world.model.said(nth, 'ask');
  }
  const agreed =
    said === 'yes'
      ? { purposes: [...AGREED.purposes], channels: [...AGREED.channels] }
      : { purposes: [], channels: [] };
  const reply = await world.ask('visits', 'visits.answer', { heldKey: row.heldKey, said, evidence, ...agreed });
  if (reply.kind !== 'recorded') return [`user actions kept: "${said}" was not recorded: ${reply.kind}`];
  world.model.said(nth, said);
  return [];
}

const AGREED = { purposes: filledSettings().purposes, channels: filledSettings().channels };

async function askPerson(world: World, { heldKey }: HeldRow): Promise<string | null> {
  const settings = filledSettings();
  const notice = await composeNotice({
    kind: 'ask',
    channel: 'email',
    language: 'fr',
    marketplace: 'DirectIndustry',
    settings,
  });
  const begun = await world.ask('visits', 'visits.ask', { heldKey, channel: 'email', via: 'none', notice });
  if (begun.kind !== 'begun') return JSON.stringify(begun);
  await world.ask('visits', 'visits.sent', { heldKey, sent: true });
  return null;
}

/** Somebody wants to be left alone, or to be forgotten: they are found by their address. */
export async function person(world: World, { what, pick }: Extract<Step, { do: 'person' }>): Promise<string[]> {
  const { model, last } = world;
  const canEnd = (nth: number): boolean => ['held', 'notice-sent', 'consented'].includes(model.visits.get(nth) ?? '');
  const held = last.held.flatMap(({ product }) => (product ? [nthOfProduct(product)] : [])).filter(canEnd);
  const open = last.open.map(({ id }) => nthOf(id)).filter((nth) => !isHeldKind(kindOf(nth)));
  const all = [...held, ...open].toSorted((a, b) => a - b);
  const nth = all[pick % all.length];
  if (nth === undefined) return [];
  const email = emailOf(nth);
  if (what === 'erase') {
    await world.ask('visits', 'person.erase', { email, reason: 'asked' });
    model.erase(nth);
    return [];
  }
  await world.ask('visits', 'person.object', { email, evidence });
  // Marketing is all that a prospect is for; a request is answered, since its person asked.
  if (isHeldKind(kindOf(nth))) model.said(nth, 'object');
  else if (kindOf(nth) === 'prospect') model.erase(nth);
  return [];
}
