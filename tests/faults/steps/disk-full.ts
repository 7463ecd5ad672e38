import { kindOf, nthOf } from '../leads.ts';
import type { Step } from '../plan.ts';
import type { World } from '../world.ts';
import { afterDownload } from './download.ts';

/** A download and an act while nothing more can be stored; then there is room again. */
export async function diskFull(world: World, { fresh, pick }: Extract<Step, { do: 'disk-full' }>): Promise<string[]> {
  world.feed(fresh);
  await world.timePasses();
  world.smallDisk?.fill();
  world.diskWasFull = world.smallDisk !== null;
  await world.app.stopBackground();
  const { connectionId } = world;
  await world
    .ask('options', 'connections.fetch', { connectionId })
    .catch(() => world.tell('  nothing could be stored'));
  await noteSomething(world, pick);
  world.smallDisk?.empty();
  await world.settled();
  return afterDownload(world);
}

/** Whether there was room for so little is the browser's affair; that it is said truly, ours. */
async function noteSomething(world: World, pick: number): Promise<void> {
  const row = world.last.open.find(({ id }) => kindOf(nthOf(id)) === 'request');
  if (!row) return;
  const text = `Note ${pick}`;
  const noted = await world.ask('popup', 'triage.act', { leadKeys: [row.leadKey], act: { act: 'note', text } }).then(
    () => true,
    () => false,
  );
  world.model.did(nthOf(row.id), { act: 'note', text }, noted);
}
