import { hits, untilText } from '../../support/leadstand.ts';
import { passTime } from '../pass-time.ts';
import type { Step } from '../plan.ts';
import type { World } from '../world.ts';

/** All windows of the extension are closed, and its background stops; they are opened again. */
export async function windows(world: World): Promise<string[]> {
  await world.closeWindows();
  await world.app.stopBackground();
  for (const window of ['popup', 'visits', 'options'] as const) await world.page(window);
  return [];
}

/** The computer's clock is set to another time, or, if it is wrong, put right. Whatever it shows, the feed is not asked too often. */
export async function clock(world: World, { minutes }: Extract<Step, { do: 'clock' }>): Promise<string[]> {
  const { model } = world;
  const by = model.wrongByMs === 0 ? minutes : -model.wrongByMs / 60_000;
  // What the computer's clock shows stays as it is, and everything else moves.
  await (await world.page('popup')).evaluate(passTime, by * 60_000, by * 60_000);
  model.setClock(by);
  // The server's clock seems to have moved as well, and it would ask for patience until its last request is past.
  world.server.resetInterval();
  await world.settled();
  // What it does when it begins by that clock.
  await world.app.stopBackground();
  return [];
}

/** The user takes the permission for the feed back, and gives it again. In between, nothing may be asked. */
export async function permission(world: World): Promise<string[]> {
  const { app, model } = world;
  const pattern = 'http://127.0.0.1/*';
  const row = `.permissions [data-permission="${pattern}"]`;
  const setUp = await world.page('options');
  await setUp.bringToFront();
  await setUp.waitForSelector(`${row} button`);
  await app.revokeOrigin(pattern);
  await untilText(setUp, row, 'Missing');
  await world.settled();
  const asked = world.requests();
  const wrong = asked > 0 ? [`the feed was asked ${asked} times without permission`] : [];
  await setUp.bringToFront();
  await setUp.$eval(`${row} button`, (button) => button.scrollIntoView({ block: 'center' }));
  await hits(setUp, `${row} button`);
  await app.answerPermissionPrompt('accept');
  await untilText(setUp, row, 'Allowed');
  await world.settled();
  return [...wrong, ...model.asked(world.requests())];
}
