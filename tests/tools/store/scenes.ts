import { readFile } from 'node:fs/promises';
import type { Page, Viewport } from 'puppeteer-core';
import { type ExtensionBrowser, launch } from '../../support/browser/launch.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { filledSettings } from '../../support/consent-settings.ts';
import { FeedServer } from '../../support/feed-server.ts';
import { ask, badgeOf, press } from '../../support/leadstand.ts';
import { withFeed } from '../gallery/open.ts';
import { type Frame, PAGE_IN_WINDOW } from './frame.ts';
import { cameInTime, sceneLeads } from './scene-leads.ts';
import { type Scene, wordsIn } from './texts.ts';
import { spreadDeadlines } from './spread-deadlines.ts';

/** What the frame of a scene is made of, without what is said above it. */
export type Taken = Pick<Frame, 'badge' | 'pictures'>;

/** Twice the pixels, so that pictures are sharp on every screen and when they are made smaller. */
const SHARP = 2;
const WINDOW: Viewport = { ...PAGE_IN_WINDOW, deviceScaleFactor: SHARP };
/** What the popup covers of the window; a form is laid out beside it. */
const BESIDE_POPUP = '430px';

type Keep = (scene: Scene, page: string, popup?: string) => unknown;

/** Walks through the built extension in one language, and takes what each scene shows. */
export async function takeScenes(
  { locale, tag }: { locale: string; tag: string },
  extensionDir: string,
): Promise<Map<Scene, Taken>> {
  const server = await FeedServer.start({ leads: sceneLeads(locale.slice(0, 2), Date.now()) });
  const app = await launch({ browser: 'chromium', extensionDir, locale: tag, deviceScaleFactor: SHARP });
  try {
    const setUp = await withFeed(app, server);
    await app.inExtension(cameInTime);
    await app.inExtension(spreadDeadlines);
    const icon = `data:image/svg+xml;base64,${await readFile('public/icon.svg', 'base64')}`;
    const badge = await badgeOf(app);
    const scenes = new Map<Scene, Taken>();
    const keep: Keep = (scene, page, popup) =>
      scenes.set(scene, { badge, pictures: { icon, page, ...(popup && { popup }) } });

    keep('mapping', await mapping(setUp, wordsIn(locale)('mapping.looksRight')));
    keep('list', await list(app, locale.slice(0, 2)));
    await atTheForm(app, locale, keep);
    keep('visits', await visits(app));
    return scenes;
  } finally {
    await app.close();
    await server.close();
  }
}

/** The list in a tab of its own, with one request open beside it. */
async function list(app: ExtensionBrowser, language: string): Promise<string> {
  const page = await app.openExtensionPage('popup.html', WINDOW);
  await page.waitForSelector('.row');
  await press(page, await buyerIn(page, language));
  await page.waitForSelector('.detail');
  return picture(page);
}

/** The practice CRM with the popup over it: one request, and what was filled. */
async function atTheForm(app: ExtensionBrowser, locale: string, keep: Keep): Promise<void> {
  const crm = await app.openExtensionPage('practice-crm.html', WINDOW);
  await crm.waitForSelector('.crm-bar');
  await crm.evaluate(makeRoom, BESIDE_POPUP);
  const popup = await app.openPopup(crm);
  await popup.waitForSelector('.row');
  await press(popup, await buyerIn(popup, locale.slice(0, 2)));
  await popup.waitForSelector('.detail');
  keep('request', await picture(crm), await picture(popup));
  await press(popup, wordsIn(locale)('preview.look'));
  await popup.waitForSelector('.preview');
  await popup.click('.actions .button--primary');
  await popup.waitForSelector('.report');
  const report = await picture(popup);
  keep('filled', await picture(crm), report);
}

/** Lays the form out beside what covers the page; its bars go on below it. Runs in the page. */
function makeRoom(room: string): void {
  document.body.style.overflow = 'hidden';
  document.body.style.paddingInlineEnd = room;
  for (const bar of document.querySelectorAll<HTMLElement>('.practice-help, .crm-bar')) {
    bar.style.marginInlineEnd = `calc(${getComputedStyle(bar).marginInlineEnd} - ${room})`;
    bar.style.paddingInlineEnd = room;
  }
}

/** The one with an e-mail address and a company who writes in the language of the listing. */
async function buyerIn(popup: Page, language: string): Promise<string> {
  const { leads } = await ask(popup, 'triage.list', { limit: 50 });
  const fits = leads.find(({ feed }) => feed.language === language && feed.person.email && feed.company.name);
  const { firstName, lastName } = (fits ?? leads[0]!).feed.person;
  const names = new Set([`${firstName} ${lastName}`, `${lastName} ${firstName}`]);
  const shown = await popup.$$eval('.row__open', (rows) => rows.map((row) => (row as HTMLElement).innerText.trim()));
  return shown.find((name) => names.has(name)) ?? shown[0]!;
}

async function visits(app: ExtensionBrowser): Promise<string> {
  const page = await app.openExtensionPage('visits.html', WINDOW);
  await page.waitForSelector('.visit-row');
  await ask(page, 'consent.saveSettings', { settings: filledSettings() });
  await page.reload();
  await page.waitForSelector('.visit-row');
  await page.click('.visit-row');
  await page.waitForSelector('.visit-row[aria-current]');
  await page.waitForSelector('.visit');
  return picture(page);
}

/** The page as it is after the first download. That it looks right is said afterwards, so that no other page asks for it. */
async function mapping(page: Page, looksRight: string): Promise<string> {
  const [view] = await ask(page, 'connections.list', {});
  await page.setViewport(WINDOW);
  await page.evaluate((id) => {
    location.hash = `#mapping/${id}`;
  }, view!.connection.id);
  await page.waitForSelector('.fields__value');
  const taken = await picture(page);
  await press(page, looksRight);
  await waitUntil('the feed to be confirmed', () =>
    page.$$eval('.mapping', (all, words) => all.every((one) => !one.textContent.includes(words)), looksRight),
  );
  return taken;
}

/** The page as an address, with the mouse where it changes nothing. */
async function picture(page: Page): Promise<string> {
  await page.mouse.move(2, 2);
  return `data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`;
}
