import { enterKeyAgain, readDamageNote } from '../support/after-damage.ts';
import { openSetUp } from '../support/leadstand.ts';
import { nothingMissing } from './invariants.ts';
import type { World } from './world.ts';

/**
 * Chromium deletes a database whose file holds what a full disk left half written, at the next time that it opens it. What the
 * user did has to be here all the same: from the second copy, with the leads of the next download. Says what is wrong with that.
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
