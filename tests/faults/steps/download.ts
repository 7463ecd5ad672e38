import { setTimeout as sleep } from 'node:timers/promises';
import { startDownload } from '../../support/start-download.ts';
import { cutOff } from '../cuts.ts';
import { nothingMissing } from '../invariants.ts';
import type { Step } from '../plan.ts';
import type { World } from '../world.ts';

/** As long as a download of these feeds takes, in which it can be cut off. */
const TAKES_MS = 800;

/** These would take the two minutes for which an answer is awaited, or as long as 200 MB do. */
const ENDLESS: ReadonlySet<string> = new Set(['slow-body', 'no-answer', 'never-ending']);

export async function download(world: World, step: Extract<Step, { do: 'download' }>): Promise<string[]> {
  const { server } = world;
  const { fresh, misbehaviour, waits, cut, moment } = step;
  world.feed(fresh);
  server.misbehave(misbehaviour);
  server.sendMs = cut === 'nothing' ? 0 : TAKES_MS / 2;
  if (waits) {
    await world.timePasses();
    await world.app.stopBackground();
  }
  const endless = misbehaviour !== null && ENDLESS.has(misbehaviour);
  if (cut !== 'nothing' || endless) {
    await startDownload(await world.page('options'), world.connectionId);
    await sleep((moment / 1000) * TAKES_MS);
    // What was not asked yet is asked by whatever begins after the cut.
    if (endless) server.misbehave(null);
    await cutOff(world, cut === 'nothing' ? 'background' : cut);
  }
  await world.settled();
  server.misbehave(null);
  server.sendMs = 0;
  // Firefox itself repeats what was reset before any answer, up to ten times, and tells nobody of it.
  const repeats = misbehaviour === 'reset' && world.browser === 'firefox';
  return afterDownload(world, repeats ? Math.min(1, world.requests()) : world.requests());
}

/** What is wrong with how it was asked for, and with what it says of itself. */
export async function afterDownload(world: World, requests = world.requests()): Promise<string[]> {
  const { model } = world;
  const wrong = model.asked(requests);
  const stores = await world.stores();
  const last = stores.downloads.toSorted((a, b) => a.id - b.id).at(-1);
  if (!last || last.id <= model.lastDownload) {
    world.tell('  nothing was asked');
    return wrong;
  }
  world.tell(`  ${last.outcome}`);
  const isWhole = last.outcome === 'ok-new' || last.outcome === 'ok-same';
  return isWhole ? [...wrong, ...nothingMissing(stores, model, world.window())] : wrong;
}
