import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { type ChangingForm, changingForm, formIn } from '../support/changing-form.ts';
import { FeedServer } from '../support/feed-server.ts';
import { GuideWalk, type WalkInput } from '../support/guide-walk.ts';
import { makeLeads } from '../support/leads.ts';
import { chapter, OWN_RUN, PRACTICE_RUN } from '../tools/guide/steps.ts';
import { inEachBrowser } from './in-each-browser.ts';

let form: ChangingForm;
let server: FeedServer;

// Anew for each browser: a feed is given once in two hours.
beforeEach(async () => {
  form = await changingForm();
  server = await FeedServer.start({ leads: makeLeads({ count: 12, now: Date.now() }) });
});
afterEach(async () => {
  form.close();
  await server.close();
});

/** With some page in front, as every day. */
async function reader(app: ExtensionBrowser, input?: WalkInput): Promise<GuideWalk> {
  await app.openPage(`${form.address}/none`);
  return new GuideWalk(app, input);
}

async function tabOf(app: ExtensionBrowser, address: string): Promise<Page> {
  const tabs = await app.tabs();
  return tabs.find((page) => page.url().includes(address))!;
}

const valuesIn = (page: Page): Promise<string[]> =>
  page.$$eval('input, select, textarea', (controls) => controls.map((one) => (one as HTMLInputElement).value));

inEachBrowser('whoever does just what the guide says', (start) => {
  test('comes from the installed extension to a filled form with the sample and the practice CRM', async () => {
    const app = await start();
    const walk = await reader(app);
    for (const [page, heading] of PRACTICE_RUN) await walk.follow(chapter(page, heading));
    const values = await valuesIn(await tabOf(app, '/practice-crm.html'));
    expect(values).toEqual(expect.arrayContaining(['Imogen', 'Featherstone', 'imogen.featherstone@example.com']));
    expect(await app.grantedOrigins()).toEqual([]);
  });

  test('connects a feed with its key, and fills the form of a CRM that was never seen', async () => {
    const app = await start();
    const values = { 'Address of the feed': server.url, 'Secure key': server.key };
    const walk = await reader(app, { values, crm: `${form.address}/contacts/new` });
    for (const [page, heading] of OWN_RUN) await walk.follow(chapter(page, heading));
    expect((await formIn(await tabOf(app, '/contacts/new')))['E-mail']).toMatch(/@example\./);
  });
});
