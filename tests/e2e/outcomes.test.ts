import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TriageAct } from '../../lib/domain/triage/triage.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, badgeOf, openSetUp, untilIdle } from '../support/leadstand.ts';
import { makeDue } from '../support/make-due.ts';
import { snoozesAreOver } from '../support/snoozes-are-over.ts';
import { inEachBrowser } from './in-each-browser.ts';

let server: FeedServer;
const requests = makeLeads({ count: 6, now: Date.now() }).map((lead, n) => ({
  ...lead,
  id: `R-${n}`,
  category: 'REQUEST',
  type: 'QUOTE',
  visitorType: 'PROFESSIONAL',
  email: `buyer${n}@pumps-and-more-${n}.com`,
  phoneNumber: '',
}));

beforeEach(async () => {
  server = await FeedServer.start({ leads: requests.slice(0, 4) });
});
afterEach(() => server.close());

interface Triage {
  setUp: Page;
  /** A page of triage, which may act. */
  page: Page;
  keys: string[];
}

async function withRequests(app: ExtensionBrowser): Promise<Triage> {
  const setUp = await openSetUp(app);
  await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
  const page = await app.openExtensionPage('popup.html');
  const { leads } = await ask(page, 'triage.list', { limit: 100 });
  return { setUp, page, keys: leads.map(({ feed }) => feed.leadKey) };
}

const waiting = async (page: Page): Promise<string[]> =>
  (await ask(page, 'triage.list', { limit: 100 })).leads.map(({ feed }) => feed.leadKey);
const untilBadge = (app: ExtensionBrowser, text: string): Promise<unknown> =>
  waitUntil(`the badge to say "${text}"`, async () => (await badgeOf(app)) === text);
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

inEachBrowser('outcomes', (start) => {
  test('each takes a request out of the list and the badge, stands in the history, and is undone', async () => {
    const app = await start();
    const { page, keys } = await withRequests(app);
    const [first = '', second = ''] = keys;
    const acts: TriageAct[] = [
      { act: 'answer' },
      { act: 'decline', reason: 'not-our-region' },
      { act: 'snooze', until: inAnHour() },
      { act: 'no-answer' },
      { act: 'duplicate', of: second },
    ];
    for (const act of acts) {
      const { at, changed } = await ask(page, 'triage.act', { leadKeys: [first], act });
      expect(changed).toEqual([first]);
      await untilBadge(app, '3');
      expect(await waiting(page)).not.toContain(first);
      expect((await ask(page, 'triage.history', { limit: 5 }))[0]).toMatchObject({ at, act: act.act, undoable: 1 });
      expect(await ask(page, 'triage.undo', { at })).toEqual({ undone: [first], kept: 0 });
      await untilBadge(app, '4');
      expect(await waiting(page)).toEqual(keys);
    }
    expect(await ask(page, 'triage.history', { limit: 5 })).toEqual([]);
  });

  test('several at once are one act, whose undo leaves what was done since, also after a restart of the background', async () => {
    const app = await start();
    const { page, keys } = await withRequests(app);
    const [first = '', ...others] = keys;
    const { at } = await ask(page, 'triage.act', { leadKeys: keys, act: { act: 'no-answer' } });
    await untilBadge(app, '');
    await ask(page, 'triage.act', { leadKeys: [first], act: { act: 'answer' } });
    await app.stopBackground();
    const undone = await ask(page, 'triage.undo', { at });
    expect([undone.undone.toSorted(), undone.kept]).toEqual([others.toSorted(), 1]);
    await untilBadge(app, '3');
  });

  test('what is put off comes back at its time, by an alarm that wakes the background', async () => {
    const app = await start();
    const { page, keys } = await withRequests(app);
    await ask(page, 'triage.act', { leadKeys: keys.slice(0, 2), act: { act: 'snooze', until: inAnHour() } });
    await untilBadge(app, '2');
    await app.inExtension(snoozesAreOver);
    await app.stopBackground();
    await app.fireAlarm('download:snoozed');
    await untilBadge(app, '4');
    expect(await waiting(page)).toEqual(keys);
    expect((await ask(page, 'triage.read', { leadKey: keys[0]! })).triage.history.at(-1)).toMatchObject({
      act: 'wake',
      why: 'time',
    });
  });

  test('what is put off comes back when its buyer asks anew, and nothing else does', async () => {
    const app = await start();
    const { setUp, page, keys } = await withRequests(app);
    await ask(page, 'triage.act', { leadKeys: keys, act: { act: 'snooze', until: inAnHour() } });
    await untilBadge(app, '');
    const again = { ...requests[4]!, email: requests[1]!.email, creationDate: new Date().toISOString() };
    server.leads = [...requests.slice(0, 4), again];
    server.intervalMs = 0;
    await app.inExtension(makeDue);
    await app.stopBackground();
    const [feed] = await ask(setUp, 'connections.list', {});
    await ask(setUp, 'connections.fetch', { connectionId: feed!.connection.id });
    await untilIdle(setUp);
    // The new one, and the one that it brings back.
    await untilBadge(app, '2');
    const shown = await ask(page, 'triage.list', { limit: 10 });
    expect(new Set(shown.leads.map(({ feed: { person } }) => person.email))).toEqual(new Set([again.email]));
  });

  test('a duplicate of itself, or in a circle, is refused with words', async () => {
    const app = await start();
    const { page, keys } = await withRequests(app);
    const [first = '', second = ''] = keys;
    const mark = (leadKey: string, of: string): Promise<unknown> =>
      ask(page, 'triage.act', { leadKeys: [leadKey], act: { act: 'duplicate', of } });
    await expect(mark(first, first)).rejects.toThrow('duplicate-of-itself');
    await mark(first, second);
    await expect(mark(second, first)).rejects.toThrow('duplicate-circle');
  });

  test('the badge says 99+ for more than anybody counts', async () => {
    await server.close();
    const many = makeLeads({ count: 120, now: Date.now() }).map((lead, n) => ({
      ...lead,
      id: `M-${n}`,
      category: 'REQUEST',
      type: 'DOC',
    }));
    server = await FeedServer.start({ leads: many });
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
    await untilBadge(app, '99+');
    expect((await ask(setUp, 'triage.list', { limit: 200 })).leads).toHaveLength(120);
  });
});
