import type { Page } from 'puppeteer-core';
import { browsers } from './browsers.ts';
import type { Start } from './in-each-browser.ts';
import type { BrowserName, ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { OUTPUT } from '../support/built.ts';
import type { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, openSetUp } from '../support/leadstand.ts';
import type { TeamServer } from '../support/team-server.ts';
import { beginTeam, invite, joinTeam } from '../support/team-walk.ts';

/** Somebody at their browser: the set-up page, and the popup's page beside it. */
export interface Person {
  app: ExtensionBrowser;
  setUp: Page;
  popup: Page;
}

/** Requests that can be told apart, and found on a server that should not know of them. */
export const teamLeads = () =>
  makeLeads({ count: 4, now: Date.now() }).map((lead, n) => ({
    ...lead,
    id: `R-${n}`,
    category: 'REQUEST',
    type: 'QUOTE',
    visitorType: 'PROFESSIONAL',
    firstName: 'Buyer',
    lastName: `Number${n}`,
    email: `buyer${n}@pumps-and-more-${n}.com`,
    comment: `canary-comment-${n}`,
  }));

export const listed = async ({ popup }: Pick<Person, 'popup'>) =>
  (await ask(popup, 'triage.list', { limit: 100 })).leads;

interface Around {
  feed: FeedServer;
  couch: TeamServer;
  /** Of each test another one: a process can have one such server only. */
  database: string;
  /** How many the feed has. */
  leads: number;
  /** Ben has pasted the same feed before. */
  both?: boolean;
}

/** Ann in the browser that is tested, with the feed; Ben in the other one, with nothing unless it is said. */
export async function teamOfTwo(
  start: Start,
  browser: BrowserName,
  { feed, couch, database, leads, both = false }: Around,
): Promise<{ ann: Person; ben: Person }> {
  const other = browsers.find((one) => one !== browser) ?? browser;
  const [here, there] = [await start(), await start({ browser: other, extensionDir: OUTPUT[other] })];
  const setUp = await openSetUp(here);
  // Another name than the server has: Ben is asked for that one only.
  const url = `${feed.origin.replace('127.0.0.1', 'localhost')}/feed`;
  await addFeed(here, setUp, { url, key: feed.key });
  await beginTeam(here, setUp, { server: couch, database, name: 'Ann' });
  const joining = await openSetUp(there);
  if (both) await addFeed(there, joining, { url, key: feed.key });
  const asked = await joinTeam(there, joining, await invite(setUp), 'Ben');
  if (!asked.includes('127.0.0.1')) throw new Error(`Ben was asked for another site: ${asked}`);
  const ann = { app: here, setUp, popup: await here.openExtensionPage('popup.html') };
  const ben = { app: there, setUp: joining, popup: await there.openExtensionPage('popup.html') };
  await waitUntil('the leads to be there', async () => (await listed(ben)).length === leads, 60_000);
  return { ann, ben };
}
