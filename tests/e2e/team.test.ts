import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { OUTPUT } from '../support/built.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, openRequest, openSetUp, press, untilText } from '../support/leadstand.ts';
import { TeamServer } from '../support/team-server.ts';
import { beginTeam, invite, joinTeam, sync, TEAM_PASSPHRASE } from '../support/team-walk.ts';
import { browsers } from './browsers.ts';
import { inEachBrowser } from './in-each-browser.ts';

const leads = makeLeads({ count: 4, now: Date.now() }).map((lead, n) => ({
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

let feed: FeedServer;
let couch: TeamServer;
/** Of each test another one: a process can have one such server only. */
let database = '';

beforeAll(async () => {
  couch = await TeamServer.start();
});
afterAll(() => couch.stop());
beforeEach(async () => {
  database = `sales-${crypto.randomUUID()}`;
  couch.away = false;
  feed = await FeedServer.start({ leads });
});
afterEach(() => feed.close());

/** Somebody at their browser: the set-up page, and the popup's page beside it. */
interface Person {
  app: ExtensionBrowser;
  setUp: Page;
  popup: Page;
}

const listed = async ({ popup }: Person) => (await ask(popup, 'triage.list', { limit: 100 })).leads;

async function historyOf(person: Person, leadKey: string) {
  return (await ask(person.popup, 'triage.read', { leadKey })).triage.history;
}

inEachBrowser('a team', (start, browser) => {
  /** Ann in the browser that is tested, with the feed; Ben in the other one, with nothing. */
  async function team(): Promise<{ ann: Person; ben: Person }> {
    const other = browsers.length > 1 ? browsers.find((one) => one !== browser)! : browser;
    const [here, there] = [await start(), await start({ browser: other, extensionDir: OUTPUT[other] })];
    const setUp = await openSetUp(here);
    // Another name than the server has: Ben is asked for that one only.
    const url = `${feed.origin.replace('127.0.0.1', 'localhost')}/feed`;
    await addFeed(here, setUp, { url, key: feed.key });
    await beginTeam(here, setUp, { server: couch, database, name: 'Ann' });
    const joining = await openSetUp(there);
    expect(await joinTeam(there, joining, await invite(setUp), 'Ben')).toContain('127.0.0.1');
    const ann = { app: here, setUp, popup: await here.openExtensionPage('popup.html') };
    const ben = { app: there, setUp: joining, popup: await there.openExtensionPage('popup.html') };
    await waitUntil('the leads to be there', async () => (await listed(ben)).length === leads.length, 60_000);
    return { ann, ben };
  }

  test('one downloads for both, and the server knows nothing of what they share', { timeout: 240_000 }, async () => {
    const { ann, ben } = await team();
    expect(feed.requests).toHaveLength(1);
    const keys = (await listed(ann)).map(({ feed: { leadKey } }) => leadKey).toSorted();
    expect((await listed(ben)).map(({ feed: { leadKey } }) => leadKey).toSorted()).toEqual(keys);
    const bytes = couch.bytesOf(database);
    expect(bytes.length).toBeGreaterThan(1000);
    for (const secret of [feed.key, 'canary-comment', 'pumps-and-more', 'Number1', TEAM_PASSPHRASE])
      expect(bytes).not.toContain(secret);
    await untilText(ben.setUp, '.team__own', 'Ann');
    // Ben has not been asked for the feed's site. It is downloaded all the same, so nothing is wrong with it.
    expect(await ask(ben.setUp, 'connections.list', {})).toMatchObject([{ health: 'good' }]);
  });

  test('what one does, the other is told before doing the same', { timeout: 240_000 }, async () => {
    const { ann, ben } = await team();
    const name = 'Buyer Number2';
    await ann.popup.bringToFront();
    await openRequest(ann.popup, name);
    const documents = async (): Promise<string> => (await fetch(`${couch.url}/${database}/_all_docs`)).text();
    await waitUntil('Ann to have claimed it', async () => (await documents()).includes('"claim:'));
    await openRequest(ben.popup, name);
    await untilText(ben.popup, '.colleagues', /Ann.? has this request open as well/);
    const leadKey = (await listed(ben)).find(({ feed: lead }) => lead.person.lastName === 'Number2')!.feed.leadKey;
    await ask(ben.popup, 'triage.act', { leadKeys: [leadKey], act: { act: 'answer' } });
    await sync(ben.setUp);
    await press(ann.popup, 'Reply');
    await untilText(ann.popup, 'dialog[open]', /Ben.? answered it/);
    await press(ann.popup, 'Look at the request first');
    await untilText(ann.popup, '.outcome-note', /by .?Ben/);
    expect((await historyOf(ann, leadKey)).map(({ act }) => act)).toEqual(['answer']);
  });

  test('two answers given while the server was away are both kept and shown', { timeout: 240_000 }, async () => {
    const { ann, ben } = await team();
    const { leadKey } = (await listed(ann))[0]!.feed;
    couch.away = true;
    for (const { popup } of [ann, ben]) await ask(popup, 'triage.act', { leadKeys: [leadKey], act: { act: 'answer' } });
    expect(await ask(ann.setUp, 'team.sync', {})).toMatchObject({ ok: false, fault: 'away' });
    await untilText(ann.setUp, '.team__own', 'The server cannot be reached');
    couch.away = false;
    for (const { setUp } of [ann, ben, ann]) await sync(setUp);
    for (const person of [ann, ben])
      expect((await historyOf(person, leadKey)).filter(({ act }) => act === 'answer')).toHaveLength(2);
  });

  test('a request that one erases is gone for all, and no download brings it back', { timeout: 240_000 }, async () => {
    const { ann, ben } = await team();
    const { leadKey } = (await listed(ann))[0]!.feed;
    const visits = await ann.app.openExtensionPage('visits.html');
    const email = (await listed(ann))[0]!.feed.person.email;
    await ask(visits, 'person.erase', { email, reason: 'asked' });
    for (const { setUp } of [ann, ben]) await sync(setUp);
    await waitUntil('it to be gone', async () => (await listed(ben)).length === leads.length - 1);
    expect((await listed(ben)).map(({ feed: lead }) => lead.leadKey)).not.toContain(leadKey);
  });

  test('who leaves keeps the leads, and the feeds are paused', { timeout: 240_000 }, async () => {
    const { ann, ben } = await team();
    await ben.setUp.bringToFront();
    await press(ben.setUp, 'Leave the team');
    await ben.setUp.waitForSelector('dialog[open]');
    await ben.setUp.click('dialog[open] .button--danger');
    await untilText(ben.setUp, '.team .notice', 'You are no longer in the team');
    expect(await listed(ben)).toHaveLength(leads.length);
    const [connection] = await ask(ben.setUp, 'connections.list', {});
    expect(connection?.connection).toMatchObject({ paused: true });
    await sync(ann.setUp);
    await untilText(ann.setUp, '.team__list', 'has left');
  });
});
