import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeNotice } from '../../lib/domain/notices/compose.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { filledSettings } from '../support/consent-settings.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, openSetUp } from '../support/leadstand.ts';
import { MailProgram } from '../support/mail-program.ts';
import { inEachBrowser } from './in-each-browser.ts';

const ADDRESS = 'zoe.canary@visitors.example';
const settings = filledSettings();
let server: FeedServer;
let program: MailProgram;

beforeEach(async () => {
  const [lead] = makeLeads({ count: 1, now: Date.now() });
  const visit = {
    category: 'VISIT',
    type: '',
    country: 'France',
    language: 'fr',
    visitorType: 'PROFESSIONAL',
  } as const;
  server = await FeedServer.start({ leads: [{ ...lead!, ...visit, marketplace: 'DirectIndustry', email: ADDRESS }] });
  program = MailProgram.install();
});
afterEach(async () => {
  program.remove();
  await server.close();
});

/** The page for visits, in front, with one visit held and everything filled in. */
async function withVisit(app: ExtensionBrowser): Promise<{ page: Page; heldKey: string }> {
  const setUp = await openSetUp(app);
  await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
  await setUp.close();
  const page = await app.openExtensionPage('visits.html');
  await ask(page, 'consent.saveSettings', { settings });
  const { visits } = await ask(page, 'visits.list', { state: 'held', limit: 10 });
  await page.bringToFront();
  return { page, heldKey: visits[0]!.heldKey };
}

const notice = (kind: 'ask' | 'inform') =>
  composeNotice({ kind, channel: 'email', language: 'fr', marketplace: 'DirectIndustry', settings });

/** In the extension: what it can see of tabs. */
async function tabsSeen(): Promise<unknown[]> {
  type Api = { tabs: { query(all: object): Promise<unknown[]> } };
  const api = (globalThis as unknown as { browser?: Api }).browser ?? (globalThis as unknown as { chrome: Api }).chrome;
  return api.tabs.query({});
}

inEachBrowser('a notice to a visitor', (start) => {
  test('opens in the mail program with the address, which is nowhere to be seen before or after', async () => {
    const app = await start(program.options);
    const { page, heldKey } = await withVisit(app);
    const before = await app.inExtension(tabsSeen);
    const reply = await ask(page, 'visits.ask', {
      heldKey,
      channel: 'email',
      via: 'mailto',
      notice: await notice('ask'),
    });
    expect(reply).toMatchObject({ kind: 'begun', body: 'to-paste' });
    const mail = await waitUntil('the mail program to be asked', () => program.mails[0]);
    expect(mail).toMatchObject({ to: ADDRESS, body: '' });
    expect(mail.subject).toContain((reply as { code: string }).code);

    const { visits } = await ask(page, 'visits.list', { state: 'held', limit: 10 });
    expect(visits[0]!.standing.begun?.masked).toBe('z•••@v•••.example');
    const tabs = await waitUntil('no tab to be left behind', async () => {
      const now = await app.inExtension(tabsSeen);
      return now.length === before.length && now;
    });
    expect(JSON.stringify([await page.content(), tabs, reply, visits])).not.toMatch(/canary/i);
    expect(page.url()).toContain('/visits.html');
  });

  test('that is not whole is refused by name, and no mail opens', async () => {
    const app = await start(program.options);
    const { page, heldKey } = await withVisit(app);
    const { text, ...rest } = await notice('inform');
    const cut = { ...rest, text: text.replace(/^Vos droits.*$/m, '') };
    expect(await ask(page, 'visits.ask', { heldKey, channel: 'email', via: 'mailto', notice: cut })).toEqual({
      kind: 'incomplete',
      missing: ['rights'],
    });
    const whole = await ask(page, 'visits.ask', {
      heldKey,
      channel: 'email',
      via: 'mailto',
      notice: await notice('inform'),
    });
    expect(whole).toMatchObject({ kind: 'begun' });
    await waitUntil('the mail program to be asked', () => program.mails[0]);
    expect(program.mails).toHaveLength(1);
  });
});
