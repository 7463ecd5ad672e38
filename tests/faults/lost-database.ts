import { enterKeyAgain, readDamageNote } from '../support/after-damage.ts';
import { openSetUp } from '../support/leadstand.ts';
import { nothingMissing } from './invariants.ts';
import type { World } from './world.ts';

/**
 * Some steps after its disk was full, Chromium has been seen to begin with an empty database ("Creating DB … since it was missing",
 * says its own log); most likely it cannot read what the full disk left half written, and deletes it. What the user did has to be
 * here all the same: from the second copy, with the leads of the next download. Says what is wrong with that.
 */
export async function mendLost(world: World): Promise<string[]> {
  const { app, model, server } = world;
  world.tell('  the browser lost its database');
  model.lostAllBut(world.window());
  await world.closeWindows();
  await readDamageNote(app, 'Back from the second copy');
  await world.twoHoursPass();
  await app.stopBackground();
  const setUp = await openSetUp(app);
  await enterKeyAgain(setUp, { url: `${server.origin}/feed`, key: server.key });
  await setUp.close();
  await world.settled();
  const asked = model.asked(world.requests());
  return [...asked, ...nothingMissing(await world.stores(), model, world.window())];
}
