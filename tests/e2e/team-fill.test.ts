import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { type ChangingForm, changingForm, formIn } from '../support/changing-form.ts';
import { FeedServer } from '../support/feed-server.ts';
import { ask, fillForm, openRequest, press, untilText } from '../support/leadstand.ts';
import { listed, teamLeads, teamOfTwo } from './team-of-two.ts';
import { TeamServer } from '../support/team-server.ts';
import { sync } from '../support/team-walk.ts';
import { inEachBrowser } from './in-each-browser.ts';

const leads = teamLeads();
let feed: FeedServer;
let couch: TeamServer;
let form: ChangingForm;

beforeAll(async () => {
  [couch, form] = await Promise.all([TeamServer.start(), changingForm()]);
});
afterAll(async () => {
  form.close();
  await couch.stop();
});
beforeEach(async () => {
  feed = await FeedServer.start({ leads });
});
afterEach(() => feed.close());

const BUYER = 'Buyer Number1';
const isPopup = (address: string): boolean => address.endsWith('/popup.html');

const isFilled = async (page: Page): Promise<boolean> => (await formIn(page))['First name'] === 'Buyer';

/** A form that was filled with the request once, and emptied again. */
async function knownForm(app: ExtensionBrowser): Promise<Page> {
  const page = await app.openPage(`${form.address}/`);
  const popup = await app.openPopup(page);
  await openRequest(popup, BUYER);
  await fillForm(popup);
  await press(popup, 'Undo');
  await waitUntil('the form to be empty', async () => !(await isFilled(page)));
  await app.closePopup();
  await page.bringToFront();
  return page;
}

inEachBrowser('filling without the popup in a team', (start, browser) => {
  test('says first what a colleague did since the request was open', { timeout: 240_000 }, async () => {
    const database = `fill-${crypto.randomUUID()}`;
    const { ann, ben } = await teamOfTwo(start, browser, { feed, couch, database, leads: leads.length });
    await ann.popup.close();
    const page = await knownForm(ann.app);
    const leadKey = (await listed(ben)).find(({ feed: lead }) => lead.person.lastName === 'Number1')!.feed.leadKey;
    await ask(ben.popup, 'triage.act', { leadKeys: [leadKey], act: { act: 'answer' } });
    await sync(ben.setUp);

    await ann.app.useShortcut(page, 'fill-form');
    const popup = await ann.app.waitForView(isPopup);
    await untilText(popup, 'dialog[open]', /Ben.? answered it/);
    expect(await isFilled(page)).toBe(false);
    await press(popup, 'Fill in all the same');
    await popup.waitForSelector('.preview');
    await ann.app.closePopup();
    await page.bringToFront();

    // What the user was told of is no news any more.
    await ann.app.useShortcut(page, 'fill-form');
    await waitUntil('the form to be filled', () => isFilled(page));
  });
});
