import type { TriageAct } from '../../../lib/domain/triage/triage.ts';
import { ask } from '../../support/leadstand.ts';
import { cutOff } from '../cuts.ts';
import { kindOf, nthOf } from '../leads.ts';
import type { Done } from '../histories.ts';
import type { PlainAct, Step } from '../plan.ts';
import type { OpenRow } from '../seen.ts';
import type { World } from '../world.ts';

const DAY = 86_400_000;

/** One of the requests that are here; undefined where there is none. */
function pickRequest({ last }: World, pick: number): OpenRow | undefined {
  const requests = last.open.filter(({ id }) => kindOf(nthOf(id)) === 'request');
  // The newest are those that an import may just have touched.
  const newest = requests.toSorted((a, b) => nthOf(b.id) - nthOf(a.id)).slice(0, 12);
  return newest[pick % newest.length];
}

/** An act as the message has it, and as the model remembers it. */
function actOf(act: PlainAct, pick: number): { message: TriageAct; done: Done } {
  if (act === 'snooze') {
    const until = new Date(Date.UTC(2040, 0, 1) + (pick % 300) * DAY).toISOString();
    return { message: { act, until }, done: { act, until } };
  }
  if (act === 'note') return { message: { act, text: `Note ${pick}` }, done: { act, text: `Note ${pick}` } };
  if (act === 'decline') return { message: { act, reason: 'other' }, done: { act } };
  return { message: { act }, done: { act } };
}

export async function act(world: World, step: Extract<Step, { do: 'act' }>): Promise<string[]> {
  const row = pickRequest(world, step.pick);
  if (!row) return [];
  const nth = nthOf(row.id);
  const { message, done } = actOf(step.act, step.pick);
  const acting = world.ask('popup', 'triage.act', { leadKeys: [row.leadKey], act: message });
  if (step.cut === 'nothing') {
    await acting;
    world.model.did(nth, done, true);
    return [];
  }
  const cameThrough = acting.then(
    () => true as const,
    () => 'unknown' as const,
  );
  await cutOff(world, step.cut);
  // A page that went with the browser never hears of it.
  const heard = step.cut === 'browser' ? 'unknown' : await Promise.race([cameThrough, unheard(world)]);
  world.model.did(nth, done, heard);
  return [];
}

/** Once the background answers something else, what it was asked before has been answered or was lost. */
async function unheard(world: World): Promise<'unknown'> {
  await world.settled();
  return 'unknown';
}

/** Takes back what was done last, as far as that can be told. */
export async function takeBack(world: World): Promise<string[]> {
  const [latest] = await world.ask('popup', 'triage.history', { limit: 1 });
  if (!latest || latest.undoable === 0) return [];
  const { undone } = await world.ask('popup', 'triage.undo', { at: latest.at });
  const rows = world.last.open.filter(({ leadKey }) => undone.includes(leadKey));
  for (const { id } of rows) world.model.tookBack(nthOf(id), latest.at);
  return undone.length === rows.length ? [] : ['user actions kept: an act on leads was taken back that are not here'];
}

/** Two windows do something to the same request at the same moment. */
export async function twoWindows(world: World, step: Extract<Step, { do: 'two-windows' }>): Promise<string[]> {
  const row = pickRequest(world, step.pick);
  if (!row) return [];
  const [one, other] = step.acts.map((name, nth) => actOf(name, step.pick + nth)) as [
    ReturnType<typeof actOf>,
    ReturnType<typeof actOf>,
  ];
  const here = await world.page('popup');
  const there = await world.app.openExtensionPage('popup.html');
  const leadKeys = [row.leadKey];
  await Promise.all([
    ask(here, 'triage.act', { leadKeys, act: one.message }),
    ask(there, 'triage.act', { leadKeys, act: other.message }),
  ]);
  await there.close();
  world.model.didBoth(nthOf(row.id), [one.done, other.done]);
  return [];
}
