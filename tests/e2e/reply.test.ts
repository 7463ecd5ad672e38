import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { everythingWaiting } from '../../lib/domain/find/everything-waiting.ts';
import type { LeadQuery } from '../../lib/domain/find/query.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { complaints } from '../support/complaints.ts';
import { filledSettings } from '../support/consent-settings.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, openRequest, openSetUp, press, textOf, untilText } from '../support/leadstand.ts';
import { MailProgram } from '../support/mail-program.ts';
import { storeSettings } from '../support/store-settings.ts';
import { inEachBrowser } from './in-each-browser.ts';

const EVERYTHING: LeadQuery = { ...everythingWaiting, box: 'all' };

let server: FeedServer;
let program: MailProgram;

beforeEach(async () => {
  const [lead] = makeLeads({ count: 1, now: Date.now() });
  const ada = {
    category: 'REQUEST',
    type: 'QUOTE',
    firstName: 'Ada',
    lastName: 'Lovelace',
    email: 'ada@engines.example',
    language: 'de',
  };
  server = await FeedServer.start({ leads: [{ ...lead!, ...ada, id: 'R-1' }] });
  program = MailProgram.install();
});
afterEach(async () => {
  program.remove();
  await server.close();
});

/** The set-up page, with the feed read and the replies signed. */
async function withRequest(app: ExtensionBrowser): Promise<Page> {
  const page = await openSetUp(app);
  await addFeed(app, page, { url: `${server.origin}/feed`, key: server.key });
  await ask(page, 'templates.saveSender', { sender: { name: 'Greta Muster', company: 'Muster Pumpen GmbH' } });
  return page;
}

async function openComposer(page: Page): Promise<void> {
  await openRequest(page, 'Ada');
  await press(page, 'Reply');
  await page.waitForSelector('.reply__text');
}

const written = (page: Page): Promise<string> =>
  page.$eval('.reply__text', (field) => (field as HTMLTextAreaElement).value);

const lines = async (page: Page) => (await ask(page, 'triage.page', { query: EVERYTHING, limit: 10 })).lines;
const statusOf = async (page: Page): Promise<string | undefined> => (await lines(page))[0]?.status;

inEachBrowser('a reply', (start) => {
  test('opens the mail program with the buyer’s language, and the question is there at the next opening', async () => {
    const app = await start(program.options);
    const setUp = await withRequest(app);
    const popup = await app.openPopup(setUp);
    await openComposer(popup);
    expect(await written(popup)).toContain('Mit freundlichen Grüßen\nGreta Muster\nMuster Pumpen GmbH');
    await press(popup, 'Open in mail program');
    const mail = await waitUntil('the mail program to be asked', () => program.mails[0]);
    expect(mail.to).toBe('ada@engines.example');
    expect(mail.subject).toMatch(/^Ihre Angebotsanfrage/);
    expect(mail.body).toMatch(/^(Sehr geehrte|Guten Tag)/);
    await app.closePopup();

    const again = await app.openPopup(setUp);
    await untilText(again, '.asked', 'Did you send the reply to');
    await press(again, 'Yes, answered');
    await waitUntil('it to be answered', async () => (await statusOf(again)) === 'answered');
    const line = (await lines(again))[0]!;
    expect(Date.parse(line.actedAt!)).toBeGreaterThan(Date.parse(line.receivedAt));
  });

  test('keeps what was written until it is sent, and asks again another time', async () => {
    const app = await start(program.options);
    await withRequest(app);
    const first = await app.openExtensionPage('popup.html', { width: 420, height: 760 });
    await openComposer(first);
    await first.type('.reply__text', 'PS: a word of my own.');
    await first.close();
    const page = await app.openExtensionPage('popup.html', { width: 420, height: 760 });
    await openComposer(page);
    await untilText(page, '.reply__choice', 'your unsent reply');
    expect(await written(page)).toContain('PS: a word of my own.');
    await press(page, 'Start over');
    await waitUntil('it to be as the template has it', async () => !(await written(page)).includes('PS:'));

    await press(page, 'Open in mail program');
    await untilText(page, '.asked', 'Did you send the reply to');
    await press(page, 'Not yet');
    await waitUntil('the question to go', async () => (await page.$('.asked')) === null);
    expect(await statusOf(page)).toBe('new');
  });

  test.each([
    ['gmail', 'Open in Gmail', 'https://mail.google.com/mail/?view=cm&fs=1&to=ada%40engines.example&su='],
    [
      'outlook',
      'Open in Outlook',
      'https://outlook.office.com/mail/deeplink/compose?to=ada%40engines.example&subject=',
    ],
  ])('opens %s, which is remembered', async (via, name, address) => {
    const app = await start();
    await withRequest(app);
    const page = await app.openExtensionPage('popup.html', { width: 420, height: 760 });
    await openComposer(page);
    await page.select('.reply__ways select', via);
    await waitUntil('it to be remembered', async () => (await ask(page, 'triage.settings', {})).replyVia === via);
    const link = await page.$eval('.reply__ways a', (one) => [one.getAttribute('href'), one.getAttribute('target')]);
    expect(link[0]!.startsWith(address)).toBe(true);
    expect(link[1]).toBe('_blank');
    // The click without the page that it leads to, which is not of this world.
    await page.$eval('.reply__ways a', (one) => one.addEventListener('click', (event) => event.preventDefault()));
    await press(page, name);
    await untilText(page, '.asked', 'Did you send the reply to');
  });

  test('is copied whole, with the notice that is due, and that is recorded', async () => {
    const app = await start();
    await withRequest(app);
    await app.inExtension(storeSettings, filledSettings());
    const page = await app.openExtensionPage('popup.html', { width: 420, height: 760 });
    await page.bringToFront();
    await openComposer(page);
    await page.waitForSelector('.reply__notice input:checked');
    await page.select('.reply__ways select', 'copy');
    await press(page, 'Copy reply');
    await untilText(page, '.asked__paste', 'The reply is copied');
    await untilText(page, '.reply-notice', 'carried the notice');
    const leadKey = (await lines(page))[0]!.leadKey;
    expect((await ask(page, 'triage.read', { leadKey })).informed).toBeDefined();
  });

  test('is written with the keyboard alone', async () => {
    const app = await start(program.options);
    await withRequest(app);
    const page = await app.openExtensionPage('popup.html', { width: 420, height: 760 });
    await openRequest(page, 'Ada');
    await page.keyboard.press('r');
    await page.waitForSelector('.reply__text');
    await tabTo(page, '.reply__text');
    await page.keyboard.type('r a d h ');
    expect(await written(page)).toContain('r a d h');
    await tabTo(page, '.reply__ways a');
    await page.keyboard.press('Enter');
    await waitUntil('the mail program to be asked', () => program.mails[0]);
    await page.waitForSelector('.asked');
    await tabTo(page, '.asked__do .button--primary');
    await page.keyboard.press('Enter');
    await waitUntil('it to be answered', async () => (await statusOf(page)) === 'answered');
  });

  test('begins with a template of the user’s own, and says what nobody knows', async () => {
    const app = await start();
    const setUp = await withRequest(app);
    await press(setUp, 'New template');
    await setUp.waitForSelector('#template-name');
    await setUp.type('#template-name', 'Mine');
    await setUp.select('#template-language', 'de');
    await setUp.type('#template-body', 'Hallo {{firstName}}, zu {{prise}} in ');
    await press(setUp, 'Quantity');
    await untilText(setUp, '.template-form__unknown', /No field is called \u2068?\{\{prise\}\}\u2069?\./);
    await untilText(setUp, '.template-form__mail', 'Hallo Alex, zu {{prise}} in 12');
    await press(setUp, 'Save template');
    await untilText(setUp, '.templates h3', 'Mine');

    const page = await app.openExtensionPage('popup.html', { width: 420, height: 760 });
    await openComposer(page);
    expect(await written(page)).toMatch(/^Hallo Ada, zu \{\{prise\}\} in /);
    await untilText(page, '.reply__warnings', '{{prise}}');

    await setUp.bringToFront();
    await press(setUp, 'Delete');
    await untilText(setUp, '.templates .notice', 'Deleted');
    await press(setUp, 'Undo');
    await untilText(setUp, '.templates h3', 'Mine');
  });
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${selector}`);
}

inEachBrowser('one request', (start) => {
  test('takes notes, which can be removed, and says what happened', async () => {
    const app = await start();
    await withRequest(app);
    const page = await app.openExtensionPage('popup.html', { width: 420, height: 760 });
    await openRequest(page, 'Ada');
    await page.type('.notes textarea', 'Called: wants twelve.');
    await press(page, 'Keep note');
    await untilText(page, '.notes__note', 'Called: wants twelve.');
    await page.$eval('.happened', (part) => part.setAttribute('open', ''));
    expect(await textOf(page, '.happened__list')).toMatch(
      /Note Called: wants twelve\..*First seen here.*The buyer asked/,
    );
    await page.click('.notes__foot button:last-child');
    await waitUntil('the note to go', async () => (await page.$('.notes__note')) === null);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Notes');
  });

  test('copies a field with one press, and all as text, and says so', async () => {
    const app = await start();
    await withRequest(app);
    const page = await app.openExtensionPage('popup.html', { width: 420, height: 760 });
    await page.bringToFront();
    await openRequest(page, 'Ada');
    await page.click('button[title="Copy: E-mail"]');
    await untilText(page, '.copy-news', /Copied: .?E-mail/);
    await press(page, 'Copy all as text');
    await untilText(page, '.copy-news', 'All of the request');
    expect(await page.$$eval('.copy-news', (news) => news.length)).toBe(1);
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing in it, in a reply and in templates, %s',
    async (colorScheme) => {
      const app = await start({ colorScheme });
      const setUp = await withRequest(app);
      await app.inExtension(storeSettings, filledSettings());
      await press(setUp, 'New template');
      await setUp.waitForSelector('#template-name');
      await setUp.type('#template-body', '{{nothing}}');
      await press(setUp, 'Save template');
      const found: Record<string, string[]> = { templates: await complaints(setUp) };
      const page = await app.openExtensionPage('popup.html', { width: 420, height: 760 });
      await openRequest(page, 'Ada');
      await page.type('.notes textarea', 'A note');
      await press(page, 'Keep note');
      await page.waitForSelector('.notes__note');
      // High enough that what stays in sight lies over nothing.
      await page.setViewport({ width: 420, height: 3000 });
      await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
      found['request'] = await complaints(page);
      await press(page, 'Reply');
      await page.waitForSelector('.reply__notice');
      found['reply'] = await complaints(page);
      await page.select('.reply__ways select', 'copy');
      await page.bringToFront();
      await press(page, 'Copy reply');
      await page.waitForSelector('.asked');
      found['question'] = await complaints(page);
      expect(found).toEqual({ templates: [], request: [], reply: [], question: [] });
    },
  );
});
