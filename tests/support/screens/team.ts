import type { Page } from 'puppeteer-core';
import { openSetUp } from '../leadstand.ts';
import { Colleague } from '../team-colleague.ts';
import { sharedTeamServer } from '../team-server.ts';
import { enter, sync, TEAM_PASSPHRASE } from '../team-walk.ts';
import { openPopup } from './popup.ts';
import { key, leaveDialog, type Look, tap, type Tour } from './stage.ts';

/** Names that are data, and no text of ours. */
const [ANN, BEN] = ['Zed', 'Zoe'];

/** A team, from its form to a colleague who was faster. The server forgets it at the end. */
export const team: Tour = async (stage, look) => {
  const server = await sharedTeamServer();
  const database = `zz${crypto.randomUUID()}`;
  stage.data?.push(server.url, database, ANN, BEN);
  const page = await openSetUp(stage.app);
  await begin(page, { server: server.url, database });
  // No question: the feed is on the same host.
  await page.waitForSelector('.team__own');
  const ben = await Colleague.join(await invitation(page, look), TEAM_PASSPHRASE, BEN);
  await sync(page);
  await page.waitForSelector('.team__list li + li button');
  await look(page, 'set-up, a team');
  await tap(page, '.team__list li + li button', 'dialog[open]');
  await look(page, 'set-up, a colleague is to leave');
  await leaveDialog(page);
  await tap(page, '.team__own > .team__do button', 'dialog[open]');
  await look(page, 'set-up, to leave a team');
  await leaveDialog(page);
  server.away = true;
  await tap(page, '.team__state .team__do button', '.team__turn .note--error');
  await look(page, 'set-up, a team without its server');
  server.away = false;
  await sync(page);
  await colleagues(ben, page, await openPopup(stage), look);
  await page.close();
};

async function begin(page: Page, fields: { server: string; database: string }): Promise<void> {
  await tap(page, '.team__part > summary', '.team__part[open] [name=server]');
  await enter(page, { ...fields, user: 'ann', password: 'pass', name: ANN });
  await page.bringToFront();
  // A real click: Firefox lets nobody else ask, not even for what it would not ask about.
  await page.click('.team__part[open] [type=submit]');
}

async function invitation(page: Page, look: Look): Promise<string> {
  await tap(page, '.team__own > p > button', '.team__invite [name=first]');
  await tap(page, '.team__invite [type=submit]', '.team__invite .field__error');
  await look(page, 'set-up, an invitation, with an error');
  await enter(page, { first: TEAM_PASSPHRASE, second: TEAM_PASSPHRASE });
  await tap(page, '.team__invite [type=submit]', '.team__text');
  await look(page, 'set-up, an invitation');
  return page.$eval('.team__text', (text) => (text as HTMLTextAreaElement).value);
}

/** A request that a colleague has open, wrote about, and then answers. */
async function colleagues(ben: Colleague, page: Page, popup: Page, look: Look): Promise<void> {
  await ben.act({ act: 'note', text: 'zzzz' });
  await ben.open();
  await sync(page);
  await popup.focus('.row__open');
  await key(popup, 'Enter', '.detail');
  await popup.waitForSelector('.colleagues .note');
  await look(popup, 'popup, a colleague has it open');
  const mistake = await ben.act({ act: 'answer' });
  await key(popup, 'r', 'dialog[open] .meanwhile');
  await look(popup, 'popup, a colleague was faster');
  await leaveDialog(popup);
  await popup.close();
  // Whoever looks at requests after this finds some that wait.
  await ben.act(mistake);
  await sync(page);
}
