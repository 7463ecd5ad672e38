import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './browser/launch.ts';
import { ask, press, untilText } from './leadstand.ts';
import type { TeamServer } from './team-server.ts';

/** What people do about a team, on the set-up page of a real browser. */

export const TEAM_PASSPHRASE = 'correct horse battery staple';

/** Types into the fields of the form that is unfolded, by their names. */
export async function enter(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    await page.$eval(
      `.team details[open] [name=${name}], .team__invite [name=${name}]`,
      (input, text) => void ((input as HTMLInputElement).value = text),
      value,
    );
}

async function unfold(page: Page, title: string): Promise<void> {
  await page.waitForSelector('.team__part');
  await page.evaluate((wanted) => {
    const part = [...document.querySelectorAll('.team__part > summary')].find((one) => one.textContent === wanted);
    (part as HTMLElement).click();
  }, title);
  await page.waitForSelector('.team__part[open]');
}

/** Where the team's documents are, and who begins it. */
interface Beginning {
  server: TeamServer;
  database: string;
  name: string;
  /** The browser asks nothing where a feed on the same host was allowed before. */
  asks?: boolean;
}

export async function beginTeam(
  app: ExtensionBrowser,
  page: Page,
  { server, database, name, asks = true }: Beginning,
): Promise<void> {
  await unfold(page, 'Begin a team');
  await enter(page, { server: server.url, database, user: name.toLowerCase(), password: 'pass', name });
  await press(page, 'Begin the team');
  if (asks) await app.answerPermissionPrompt('accept');
  await untilText(page, '.team .notice', 'The team is there');
}

/** The text of an invitation. */
export async function invite(page: Page): Promise<string> {
  // The mouse reaches nothing in a tab behind another one.
  await page.bringToFront();
  await press(page, 'Invite a colleague');
  await page.waitForSelector('.team__invite [name=first]');
  await enter(page, { first: TEAM_PASSPHRASE, second: TEAM_PASSPHRASE });
  await press(page, 'Make the invitation');
  await page.waitForSelector('.team__text');
  return page.$eval('.team__text', (text) => (text as HTMLTextAreaElement).value);
}

/** Gives what the browser asked. */
export async function joinTeam(app: ExtensionBrowser, page: Page, invitation: string, name: string): Promise<string> {
  await unfold(page, 'Join a team');
  await enter(page, { invitation, passphrase: TEAM_PASSPHRASE, user: name.toLowerCase(), password: 'pass', name });
  await press(page, 'Read the invitation');
  await page.waitForSelector('.team__may');
  await press(page, 'Join the team');
  const asked = await app.answerPermissionPrompt('accept');
  await untilText(page, '.team .notice', 'You are in the team');
  return asked;
}

/** A turn with the server, whatever else is under way. */
export async function sync(page: Page): Promise<void> {
  for (;;) {
    const answer = await ask(page, 'team.sync', {});
    if (answer?.ok) return;
    if (answer) throw new Error(answer.fault);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
