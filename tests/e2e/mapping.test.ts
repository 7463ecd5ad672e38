import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BrowserName, ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { FeedServer } from '../support/feed-server.ts';
import { type FeedLead, makeLeads } from '../support/leads.ts';
import {
  addFeed,
  ask,
  badgeOf,
  buyersIn,
  enterFeed,
  openSetUp,
  press,
  sendFeed,
  untilText,
} from '../support/leadstand.ts';
import { strangeXml } from '../support/strange-xml.ts';
import { tabTo } from '../support/tab-to.ts';
import { inEachBrowser } from './in-each-browser.ts';

const HELD = 'HELDCANARY';
let server: FeedServer;
/** For files that are chosen; a browser reads them when it likes. */
let folder: string;

/** Visits whose every personal field is a canary, among ordinary leads. */
function leads(): FeedLead[] {
  return makeLeads({ count: 30, now: Date.now() }).map((lead) =>
    lead.category === 'VISIT'
      ? { ...lead, firstName: HELD, lastName: HELD, email: `${HELD}@example.com`, company: HELD, city: HELD }
      : lead,
  );
}

beforeEach(async () => {
  server = await FeedServer.start({ leads: leads(), write: strangeXml });
  folder = await mkdtemp(join(tmpdir(), 'leadstand-'));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Adds the feed, and opens the page that says how it is read. */
async function openMapping(app: ExtensionBrowser): Promise<Page> {
  const page = await openSetUp(app);
  await addFeed(app, page, { url: `${server.origin}/feed`, key: server.key });
  const [view] = await ask(page, 'connections.list', {});
  await goTo(page, `#mapping/${view!.connection.id}`);
  await page.waitForSelector('.fields__value');
  return page;
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForSelector('.mapping');
}

const htmlOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

const rowText = (page: Page, field: string): Promise<string> =>
  page.$eval(`[data-field="${field}"]`, (row) => (row as HTMLElement).innerText);

/** What the page hands out as a file, when `act` makes it do so. */
async function savedBy(page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => Object.assign(window, { savedFile: text }));
      return make(blob);
    };
  });
  await act();
  return waitUntil('the file', () => page.evaluate(() => (window as { savedFile?: string }).savedFile));
}

/** As a person chooses a file in the browser's own dialog, which the button opens. */
async function chooseFile(page: Page, button: string, name: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, content);
  const input = await page.evaluateHandle((text) => {
    const buttons = [...document.querySelectorAll('button')];
    return buttons.find((one) => one.innerText.trim() === text)?.nextElementSibling;
  }, button);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

/** Drags with the mouse; in Firefox, whose mouse from outside lets nothing drop, by the events that a drag is made of. */
async function dragTo(page: Page, browser: BrowserName, from: string, to: string): Promise<void> {
  const [source, target] = [(await page.waitForSelector(from))!, (await page.waitForSelector(to))!];
  await page.evaluate(() => scrollTo(0, 0));
  if (browser === 'chromium') {
    const [start, end] = [(await source.boundingBox())!, (await target.boundingBox())!];
    await page.mouse.move(start.x + 20, start.y + 10);
    await page.mouse.down();
    await page.mouse.move(start.x, start.y + 20);
    await page.waitForSelector('tr.drop');
    let moves = 0;
    // The browser leaves out moves that come while it is busy with one.
    await waitUntil('the row to take it', async () => {
      await page.mouse.move(end.x + 300 + (moves++ % 10), end.y + 10);
      return page.$('tr.drop--over');
    });
    return page.mouse.up();
  }
  const fire = (element: ElementHandle, type: string): Promise<void> =>
    element.evaluate((one, name) => {
      const dataTransfer = new DataTransfer();
      one.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
    }, type);
  await fire(source, 'dragstart');
  await page.waitForSelector('tr.drop');
  await fire(target, 'dragover');
  await fire(target, 'drop');
  return fire(source, 'dragend');
}

inEachBrowser('how a feed is read', (start) => {
  test('is shown as it was worked out, corrected without a mouse, and applied to what is here', async () => {
    const app = await start();
    const page = await openMapping(app);
    await untilText(page, '.note--ask', /worked this out from \d+ records/);
    expect(await rowText(page, 'person.email')).toMatch(/Sure|Likely/);
    // Nobody knows yet what RENSEIGNEMENT is: everything is held, and none of it is on the page.
    expect(await htmlOf(page)).not.toMatch(/HELDCANARY|buyer\d+@/);
    const popup = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
    await popup.waitForSelector('.held');
    expect(await buyersIn(popup)).toEqual([]);

    await page.bringToFront();
    await tabTo(page, 'Put into…: bouton');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.put select:focus');
    await page.keyboard.type('Butt');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await untilText(page, '.apply', '“bouton” now fills “Button pressed”.');
    await tabTo(page, 'Meaning of \u2068RENSEIGNEMENT');
    await page.keyboard.type('Req');
    await tabTo(page, 'Meaning of \u2068PLAQUETTE');
    await page.keyboard.type('Doc');
    await untilText(page, '[data-field=kind]', 'RENSEIGNEMENT');
    expect(await rowText(page, 'kind')).toContain('Request');

    await tabTo(page, 'Apply…');
    await page.keyboard.press('Enter');
    await untilText(page, 'dialog', /\d+ leads that were held back become visible/);
    await tabTo(page, 'Apply');
    await page.keyboard.press('Enter');
    await untilText(page, '.apply', /Saved as version 2\. 30 stored leads were read again/);
    expect(await htmlOf(page)).not.toContain(HELD);

    await waitUntil('the requests to be shown', async () => (await buyersIn(popup)).length > 5);
    const { leads } = await ask(popup, 'triage.list', { limit: 100 });
    expect(leads.map(({ feed }) => feed.company.name)).toContain(
      server.leads.find(({ category, type }) => category === 'REQUEST' && type === 'QUOTE')!.company,
    );
    expect(Number(await badgeOf(app))).toBeGreaterThan(5);
    expect(server.requests).toHaveLength(1);
  });

  test('survives a reload, is undone, handed on as a file without leads, and taken back from one', async () => {
    const app = await start();
    const page = await openMapping(app);
    await page.select('.words select', 'request');
    await page.waitForSelector('.apply:not(.apply--empty)');
    await page.reload({ waitUntil: [] });
    await untilText(page, '.mapping .note', 'Your changes of last time are here again.');
    await press(page, 'Discard all');
    await untilText(page, '.apply', 'Your changes are discarded.');
    await press(page, 'Undo');
    await untilText(page, '.apply', 'The last change is undone.');
    await press(page, 'Apply…');
    await page.waitForSelector('#mapping-name');
    await page.click('dialog [type=submit]');
    await untilText(page, '.apply', 'Saved as version 2.');

    const file = await savedBy(page, () => press(page, 'Export'));
    expect(JSON.parse(file)).toMatchObject({ format: 'leadstand-mapping', mapping: { fields: expect.anything() } });
    expect(file).not.toMatch(new RegExp(`HELDCANARY|buyer\\d+@|${server.key}|127\\.0\\.0\\.1`));

    await press(page, 'Go back to version 1');
    await untilText(page, '.apply', 'Version 1 is loaded.');
    await chooseFile(page, 'Import a file…', 'colleague.json', file);
    await untilText(page, '.apply', 'The file is loaded.');
    await chooseFile(page, 'Import a file…', 'other.json', '{"format":"something else"}');
    await untilText(page, '.versions [role=alert]', 'This is not a file of this page.');
    const wrong = file.replace('"day-first"', '"year-first"');
    await chooseFile(page, 'Import a file…', 'wrong.json', wrong);
    await untilText(page, '.versions [role=alert]', /Something in this file.*mapping\.dayOrder/);
  });

  test('is prepared from a sample before the feed is added, and its first download is read by it', async () => {
    const app = await start();
    const page = await openSetUp(app);
    await page.click('#add-feed');
    await page.click('#prepare-layout');
    await page.waitForSelector('#mapping-sample');
    await press(page, 'Learn from this');
    await untilText(page, '.sample [role=alert]', 'There is nothing in it.');
    const xml = strangeXml(server.leads.slice(0, 12));
    await page.type('#mapping-sample', '<a><b>');
    await press(page, 'Learn from this');
    await untilText(page, '.sample [role=alert]', /line \d+, column \d+/);
    await chooseFile(page, 'Choose a file…', 'sample.xml', Buffer.from(xml, 'utf16le'));
    await page.waitForSelector('.fields__value');
    await page.evaluate(() => {
      const selects = [...document.querySelectorAll<HTMLSelectElement>('.words select')];
      const select = selects.find((one) => one.getAttribute('aria-label')?.includes('RENSEIGNEMENT'));
      select!.value = 'request';
      select!.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await untilText(page, '[data-field=kind]', 'Request');
    await press(page, 'Use for the new feed');
    await untilText(page, '.form', 'The layout you prepared is used for this feed.');
    await page.waitForFunction(() => document.activeElement?.id === 'prepare-layout');
    await enterFeed(page, { url: `${server.origin}/feed`, key: server.key });
    await sendFeed(app, page);
    expect(server.requests).toHaveLength(1);
    const popup = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
    await popup.waitForSelector('.row');
    const [view] = await ask(page, 'connections.list', {});
    expect((await ask(page, 'mapping.open', { connectionId: view!.connection.id })).versions).toHaveLength(1);
  });

  test('learns from a file that is dropped, asks which element is a lead, and takes a place that is dragged', async () => {
    const app = await start();
    const page = await openSetUp(app, { width: 1400, height: 1000 });
    await goTo(page, '#mapping/new');
    await page.waitForSelector('#mapping-sample');
    const staff = Array.from({ length: 3 }, (_, at) => `<agent><nom>A${at}</nom><mel>a${at}@example.org</mel></agent>`);
    const xml = strangeXml(server.leads.slice(0, 12)).replace(
      '</ve:export>',
      `<equipe>${staff.join('')}</equipe></ve:export>`,
    );
    await page.$eval(
      '.sample',
      (form, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'sample.xml'));
        form.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      xml,
    );
    await page.waitForSelector('.fields__value');
    const emailPlace = (): Promise<string> =>
      page.$eval('[data-field="person.email"] select', (select) => select.value);
    await page.$eval('input[name=record]:not(:checked)', (radio) => radio.click());
    await waitUntil('the staff to be read', async () => (await emailPlace()) === 'mel');
    await press(page, 'Undo');
    await waitUntil('the leads to be read', async () => (await emailPlace()) === 'contact@courriel');
    await untilText(page, '.spare', 'bouton');
    // The uppermost row: the bar at the page's end lies over none of it.
    await dragTo(page, app.name, '.spare__place', 'tr[data-field="id"]');
    await untilText(page, '.apply', '“bouton” now fills “Number”.');
    // What is kept until the feed is added holds nothing of the sample.
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain('contact@courriel');
    expect(kept).not.toMatch(/HELDCANARY|buyer\d+@/);
  });
});
