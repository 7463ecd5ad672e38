import { enterKeyAgain, readDamageNote } from '../support/after-damage.ts';
import { openSetUp } from '../support/leadstand.ts';
import { nothingMissing } from './invariants.ts';
import type { World } from './world.ts';

const TWO_DAYS = 48 * 3_600_000;

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
  // The times of the copy may be those from before the clock was set back by a day.
  await world.timePasses(TWO_DAYS);
  await app.stopBackground();
  const setUp = await openSetUp(app);
  await enterKeyAgain(setUp, { url: `${server.origin}/feed`, key: server.key });
  await setUp.close();
  await world.settled();
  const asked = model.asked(world.requests());
  const stores = await world.stores();
  const outcomes = stores.downloads.map(({ outcome }) => outcome).join(', ');
  world.tell(`  ${outcomes || 'nothing was asked'}`);
  return [...asked, ...nothingMissing(stores, model, world.window())];
}
