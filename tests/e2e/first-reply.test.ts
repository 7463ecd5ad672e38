import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { filledSettings } from '../support/consent-settings.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, openRequest, openSetUp, untilText } from '../support/leadstand.ts';
import { MailProgram, type OpenedMail } from '../support/mail-program.ts';
import { storeSettings } from '../support/store-settings.ts';
import { inEachBrowser } from './in-each-browser.ts';

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
  };
  server = await FeedServer.start({
    leads: [
      { ...lead!, ...ada, id: 'R-1', language: 'de' },
      { ...lead!, ...ada, id: 'R-2', language: 'ru', firstName: 'Anna', email: 'anna@engines.example' },
    ],
  });
  program = MailProgram.install();
});
afterEach(async () => {
  program.remove();
  await server.close();
});

/** The set-up page, with the feed read; the popup is opened over it. */
async function withRequests(app: ExtensionBrowser): Promise<Page> {
  const page = await openSetUp(app);
  await addFeed(app, page, { url: `${server.origin}/feed`, key: server.key });
  return page;
}

const untilMail = (count = 1): Promise<OpenedMail> =>
  waitUntil('the mail program to be asked', () => program.mails[count - 1]);

inEachBrowser('the first reply to a request', (start) => {
  test('carries the notice once, in the buyer’s language, and says so', async () => {
    const app = await start(program.options);
    const page = await withRequests(app);
    await app.inExtension(storeSettings, filledSettings());
    const popup = await app.openPopup(page);
    await openRequest(popup, 'Ada');
    await untilText(popup, '.reply-notice', 'will carry');
    await popup.click('.fact a[href^=mailto]');
    const mail = await untilMail();
    expect(mail.to).toBe('ada@engines.example');
    expect(mail.body).toMatch(/^\n\n\n-- \nWie wir mit Ihren Daten umgehen[^]*Automatisierte Entscheidungen/);
    expect(mail.body).toContain('Muster Pumpen GmbH');

    const again = await app.openPopup(page);
    await openRequest(again, 'Ada');
    await untilText(again, '.reply-notice', 'carried the notice');
    await again.click('.fact a[href^=mailto]');
    expect((await untilMail(2)).url).toBe('mailto:ada@engines.example');
  });

  test('leaves a notice that is too long for a link to be pasted', async () => {
    const app = await start(program.options);
    await withRequests(app);
    await app.inExtension(storeSettings, filledSettings());
    const page = await app.openExtensionPage('popup.html', { width: 420, height: 640 });
    await openRequest(page, 'Anna');
    await untilText(page, '.reply-notice', 'too long for a link');
    await page.bringToFront();
    await page.click('.fact a[href^=mailto]');
    expect((await untilMail()).url).toBe('mailto:anna@engines.example');
    await untilText(page, '.reply-notice', 'in the clipboard');
  });

  test('is nothing but a mail as long as the settings say nothing', async () => {
    const app = await start(program.options);
    const page = await withRequests(app);
    const popup = await app.openPopup(page);
    await openRequest(popup, 'Ada');
    await popup.click('.fact a[href^=mailto]');
    expect((await untilMail()).url).toBe('mailto:ada@engines.example');
    await app.closePopup();
    const again = await app.openPopup(page);
    await openRequest(again, 'Ada');
    expect(await again.$('.reply-notice')).toBeNull();
  });
});
