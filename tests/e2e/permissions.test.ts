import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { complaints } from '../support/complaints.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import {
  addFeed,
  ask,
  badgeOf,
  hits,
  openRequest,
  openSetUp,
  openWithSample,
  textOf,
  untilText,
} from '../support/leadstand.ts';
import { makeDue } from '../support/make-due.ts';
import { permissionsOf } from '../support/permissions-of.ts';
import { inEachBrowser } from './in-each-browser.ts';

const HERE = 'http://127.0.0.1/*';
const SECTION = '.permissions';
const FORM = `<!doctype html><html lang="en"><title>CRM</title><form>${[
  'First name',
  'Last name',
  'E-mail',
  'Company',
  'City',
]
  .map((label, at) => `<p><label>${label} <input id="f${at}"></label></p>`)
  .join('')}</form>`;
let server: FeedServer;
let crm: Server;
let crmOrigin: string;

beforeEach(async () => {
  server = await FeedServer.start({ leads: makeLeads({ count: 20, now: Date.now() }), intervalMs: 0 });
  crm = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(FORM));
  await new Promise<void>((resolve) => crm.listen(0, '127.0.0.1', resolve));
  crmOrigin = `http://127.0.0.1:${(crm.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await server.close();
  crm.close();
  crm.closeAllConnections();
});

const rowOf = (id: string): string => `${SECTION} [data-permission="${id}"]`;

/** Presses the button of a permission that was given. */
const pressAt = async (page: Page, id: string): Promise<void> => {
  const button = `${rowOf(id)} button`;
  await page.waitForSelector(button);
  // The row may move while the mouse is on its way.
  await waitUntil(`the button of ${id} to be pressed`, async () => {
    await page.$eval(button, (one) => one.scrollIntoView({ block: 'center' }));
    return hits(page, button);
  });
};

const withFeed = async (app: ExtensionBrowser): Promise<Page> => {
  const setUp = await openSetUp(app);
  await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
  return setUp;
};

inEachBrowser('permissions', (start, browser) => {
  test('are all listed with their reasons: those that the browser gave, and those that the user gives', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await setUp.waitForSelector(SECTION);
    const required = await app.inExtension(permissionsOf);
    const listed = await setUp.$$eval(`${SECTION} [data-permission]`, (all) =>
      all.map((one) => one.getAttribute('data-permission')),
    );
    expect(new Set(listed)).toEqual(new Set(required));
    expect(await textOf(setUp, SECTION)).toContain('None yet.');
    // A permission without words would be shown by its name alone.
    for (const name of required)
      expect((await textOf(setUp, rowOf(name))).length, name).toBeGreaterThan(name.length + 40);
    expect(await complaints(setUp)).toEqual([]);
  });

  test('threat 22: of a feed are taken back here: it stops, says so everywhere, and goes on when they are given again', async () => {
    const app = await start();
    const setUp = await withFeed(app);
    await untilText(setUp, rowOf(HERE), 'the feed stops');
    await pressAt(setUp, HERE);
    await untilText(setUp, rowOf(HERE), 'Taken back');
    // One button, which is still there and still has the focus.
    expect(await setUp.evaluate(() => (document.activeElement as HTMLElement).innerText)).toMatch(/^Allow/);
    expect(await app.grantedOrigins()).toEqual([]);
    await untilText(setUp, '.connection', 'does not let Leadstand reach');
    await waitUntil('the sign on the icon', async () => (await badgeOf(app)).endsWith('!'));
    const popup = await app.openPopup(setUp);
    await untilText(popup, '.banner', /has stopped.*Allow access/);
    await app.closePopup();
    expect(await complaints(setUp)).toEqual([]);

    await setUp.bringToFront();
    await pressAt(setUp, HERE);
    // What an extension gave back itself, Chromium gives it again without a question.
    if (browser === 'firefox') await app.answerPermissionPrompt('accept');
    await untilText(setUp, rowOf(HERE), 'Allowed');
    await waitUntil('the sign to go', async () => !(await badgeOf(app)).includes('!'));
    expect(server.requests).toHaveLength(1);
  });

  test('threat 22: that were taken back in the browser revive a feed that is due with one request, and no other', async () => {
    const app = await start();
    const setUp = await withFeed(app);
    await app.revokeOrigin(HERE);
    await untilText(setUp, rowOf(HERE), 'Missing, so the feed has stopped');
    await app.inExtension(makeDue);
    // What it remembers of its last request ends with it; two hours would be over as well.
    await app.stopBackground();
    await pressAt(setUp, HERE);
    await app.answerPermissionPrompt('accept');
    await waitUntil('the download', async () => server.requests.length === 2);
    await waitUntil('the sign to go', async () => !(await badgeOf(app)).includes('!'));

    // Within the two hours nothing is asked, however often access comes and goes.
    await app.revokeOrigin(HERE);
    await untilText(setUp, rowOf(HERE), 'Missing');
    await pressAt(setUp, HERE);
    await app.answerPermissionPrompt('accept');
    await untilText(setUp, rowOf(HERE), 'Allowed');
    const [view] = await ask(setUp, 'connections.list', {});
    expect(await ask(setUp, 'connections.fetch', { connectionId: view!.connection.id })).toMatchObject({
      kind: 'not-yet',
    });
    expect(server.requests).toHaveLength(2);
  });

  test('of a CRM that were taken back are asked for again by “New contact in …”, which then opens and fills it', async () => {
    const app = await start();
    const setUp = await openWithSample(app);
    await ask(setUp, 'profiles.save', {
      profile: {
        id: 'acme',
        name: 'Acme',
        basedOn: null,
        origins: [crmOrigin],
        rules: [],
        valueMaps: {},
        newContactUrl: `${crmOrigin}/new`,
        confirmed: true,
      },
    });
    await pressAt(setUp, HERE);
    await app.answerPermissionPrompt('accept');
    await untilText(setUp, rowOf(HERE), '“New contact in …” asks again');
    await app.revokeOrigin(HERE);
    await untilText(setUp, rowOf(HERE), 'Missing, so “New contact in …” asks first');

    const popup = await app.openPopup(setUp);
    await openRequest(popup, 'Imogen Featherstone');
    await popup.waitForSelector('.actions__acts button');
    // The question closes the popup, which may be before the mouse is said to have been pressed.
    const isPressed = (): Promise<boolean> => hits(popup, '.actions__acts [aria-disabled=false]').catch(() => false);
    await waitUntil('the press', async () => popup.isClosed() || isPressed());
    await app.answerPermissionPrompt('accept');
    const opened = await waitUntil('the tab of the CRM', async () =>
      (await app.puppeteer.pages()).find((page) => page.url().startsWith(crmOrigin)),
    );
    await waitUntil('the form to be filled', () =>
      opened.$eval('#f0', (input) => (input as HTMLInputElement).value === 'Imogen').catch(() => false),
    );
    expect(await app.grantedOrigins()).toEqual([HERE]);
  });

  test('to show notices that are taken back are said to be, where notices are set and here', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await setUp.waitForSelector('#notices-on');
    await setUp.click('#notices-on');
    await app.answerPermissionPrompt('accept');
    await untilText(setUp, rowOf('notifications'), 'no notices are shown');
    await pressAt(setUp, 'notifications');
    await untilText(setUp, rowOf('notifications'), 'does not allow them');
    await untilText(setUp, 'section[aria-labelledby=notices] [role=alert]', 'none are shown');
    await pressAt(setUp, 'notifications');
    if (browser === 'firefox') await app.answerPermissionPrompt('accept');
    await untilText(setUp, rowOf('notifications'), 'Allowed');
    await waitUntil(
      'the alert to go',
      async () => (await setUp.$('section[aria-labelledby=notices] [role=alert]')) === null,
    );
    expect(await complaints(setUp)).toEqual([]);
  });
});
