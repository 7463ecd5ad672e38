import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, type ExtensionBrowser, launch } from '../../support/browser/launch.ts';
import { screenshot, setTextSize } from '../../support/browser/page.ts';
import {
  ask,
  badgeOf,
  buyersIn,
  type Feed,
  openRequest,
  openSetUp,
  press,
  sendFeed,
  textOf,
  typeFeed,
  untilText,
} from '../../support/leadstand.ts';

const FOLDER = '.output/tour';

export interface TourOptions {
  browser: BrowserName;
  extensionDir: string;
  feed: Feed;
  /** The feed is the sample's, so its key is no secret. */
  ours: boolean;
}

/** One stop: what was done, what was seen, and its picture. */
interface Stop {
  title: string;
  seen: string;
  picture: string;
}

/** The whole way of a first day, with a picture at each stop and a report that says what was seen. */
export async function tour(options: TourOptions): Promise<void> {
  const { browser, extensionDir, feed } = options;
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const stops: Stop[] = [];
  const stop = async (page: Page, title: string, seen: string, fullPage = false): Promise<void> => {
    const number = String(stops.length + 1).padStart(2, '0');
    const picture = `${number}-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`;
    await screenshot(page, join(FOLDER, picture) as `${string}.png`, { fullPage });
    stops.push({ title, seen, picture });
    console.log(`${number} ${title}: ${seen}`);
  };
  const allowHosts = [new URL(feed.url).hostname];
  const app = await launch({ browser, extensionDir, allowHosts });
  try {
    await firstDay(app, options, stop);
  } finally {
    await app.close();
  }
  const other = await launch({ browser, extensionDir, allowHosts, locale: 'de', colorScheme: 'dark' });
  try {
    await otherLooks(other, stop);
  } finally {
    await other.close();
  }
  await writeFile(join(FOLDER, 'report.md'), report(browser, stops));
  console.log(`\n${stops.length} pictures and report.md are in ${FOLDER}/`);
}

type Take = (page: Page, title: string, seen: string, fullPage?: boolean) => Promise<void>;

async function firstDay(app: ExtensionBrowser, { feed, ours }: TourOptions, stop: Take): Promise<void> {
  const setUp = await openSetUp(app);
  await setUp.waitForSelector('.guide');
  await stop(setUp, 'Set-up page after installing', await textOf(setUp, '.guide h2'));
  await typeFeed(setUp, feed);
  // Of a real feed, the address may be the key; it belongs in no picture.
  if (ours) await stop(setUp, 'Adding a feed', 'URL, key, where the key goes, test or live', true);
  const question = await sendFeed(app, setUp);
  // The page follows the background a moment later; the picture is of what it then says.
  await setUp.waitForSelector('.connection:not(:has([aria-disabled=true]))');
  await stop(
    setUp,
    'Feed connected',
    `The browser asked: "${question.replace(/\s+/g, ' ').trim().slice(0, 160)}"`,
    true,
  );

  const crm = await app.openExtensionPage('practice-crm.html', { width: 1000, height: 900 });
  const popup = await app.openPopup(crm);
  await popup.waitForSelector('.row');
  const buyers = await buyersIn(popup);
  await stop(
    popup,
    'Unanswered requests',
    `${buyers.length} requests, badge "${await badgeOf(app)}"; ${await textOf(popup, '.popup__foot')}`,
  );
  const buyer = await buyerToFill(popup);
  await openRequest(popup, buyer);
  await stop(popup, 'One request', await textOf(popup, '.detail h1'));
  await press(popup, 'Look first');
  await untilText(popup, '.preview h1', /./);
  await stop(popup, 'What would be filled', await textOf(popup, '.preview__group--filled h2'));
  await press(popup, 'Fill ');
  await untilText(popup, '.detail h1', /filled/);
  await stop(popup, 'What was filled', await textOf(popup, '.detail h1'));
  await crm.bringToFront();
  await stop(crm, 'The form after the fill', 'Nothing was submitted', true);

  const again = await app.openPopup(crm);
  await openRequest(again, buyer);
  await press(again, 'Answered');
  await again.waitForSelector('.undo');
  await stop(again, 'Answered, with undo', `${await textOf(again, '.undo__what')}; badge "${await badgeOf(app)}"`);
}

/** One whose texts most readers of the pictures can read, or else the most urgent. */
async function buyerToFill(popup: Page): Promise<string> {
  const { leads } = await ask(popup, 'triage.list', { limit: 200 });
  const shown = await buyersIn(popup);
  const readable = leads.find(({ feed }) => feed.language === 'en' && feed.person.email && feed.company.name);
  const name = readable && `${readable.feed.person.firstName} ${readable.feed.person.lastName}`;
  return name && shown.includes(name) ? name : shown[0]!;
}

async function otherLooks(app: ExtensionBrowser, stop: Take): Promise<void> {
  const setUp = await openSetUp(app);
  await press(setUp, 'Mit Beispieldaten');
  await setUp.waitForSelector('.connection');
  await stop(setUp, 'German and dark', await textOf(setUp, '.guide h2'), true);
  const popup = await app.openPopup(setUp);
  await popup.waitForSelector('.row');
  await stop(popup, 'German and dark popup', await textOf(popup, '.list__head'));
  await app.closePopup();
  const narrow = await app.openExtensionPage('popup.html', { width: 320, height: 640 });
  await narrow.waitForSelector('.row');
  await setTextSize(narrow, 200);
  await stop(narrow, '320 px with text twice as large', `${(await buyersIn(narrow)).length} requests`);
}

function report(browser: BrowserName, stops: readonly Stop[]): string {
  const rows = stops.map(({ title, seen, picture }) => `## ${title}\n\n${seen}\n\n![${title}](${picture})\n`);
  return `# Leadstand, seen in ${browser}\n\n${rows.join('\n')}`;
}
