import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import {
  addFeed,
  ask,
  badgeOf,
  openSetUp,
  press,
  sendFeed,
  textOf,
  typeFeed,
  untilIdle,
  untilText,
} from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { temporaryProfile } from './temporary-profile.ts';

let server: FeedServer;

beforeEach(async () => {
  server = await FeedServer.start({ leads: makeLeads({ count: 30, now: Date.now() }) });
});
afterEach(() => server.close());

const keyed = () => ({ url: `${server.origin}/feed`, key: server.key });
const outcomeOf = async (app: ExtensionBrowser): Promise<string> => {
  const page = await openSetUp(app);
  const [view] = await ask(page, 'connections.list', {});
  await page.close();
  return view?.lastDownload?.outcome ?? 'none';
};

declare const chrome: { alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> } };

async function alarmTime(name: string): Promise<number | undefined> {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  return (await api.alarms.get(name))?.scheduledTime;
}

inEachBrowser('a feed', (start) => {
  test('is downloaded after one question about exactly its site, and the key goes where it should', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    const question = await addFeed(app, setUp, keyed());
    expect(question).toContain('127.0.0.1');
    expect(await app.grantedOrigins()).toEqual(['http://127.0.0.1/*']);
    expect(server.requests).toHaveLength(1);
    const [request] = server.requests;
    expect(new URL(request!.url, server.origin).searchParams.get('key')).toBe(server.key);
    expect([request!.headers.referer, request!.headers.cookie]).toEqual([undefined, undefined]);
    await untilText(setUp, '.connection', 'New leads arrived');
    expect(Number(await badgeOf(app))).toBeGreaterThan(5);
  });

  test('takes its key in a header too', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, { ...keyed(), placement: 'header', placementName: 'X-Api-Key' });
    expect(server.requests[0]?.url).not.toContain(server.key);
    expect(await outcomeOf(app)).toBe('ok-new');
  });

  test('threat 3: is not asked when the user declines, and says what to do', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await typeFeed(setUp, keyed());
    await sendFeed(app, setUp, 'decline');
    await untilText(setUp, '#feed-submit-error', 'choose “Allow”');
    expect(server.requests).toEqual([]);
    // What was typed is still there.
    expect(await setUp.$eval('#feed-url', (input) => (input as HTMLInputElement).value)).toBe(keyed().url);
  });

  test('threat 18: is asked once in two hours, however often it is woken', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, keyed());
    const { connection } = (await ask(setUp, 'connections.list', {}))[0]!;
    const second = await openSetUp(app);
    await Promise.all([1, 2, 3].map(() => ask(second, 'connections.fetch', { connectionId: connection.id })));
    await setUp.bringToFront();
    await press(setUp, 'Download now');
    await untilText(setUp, '.connection', 'one download every two hours');
    const alarm = `download:${connection.id}`;
    await app.stopBackground();
    await app.fireAlarm(alarm);
    // The alarm wakes the background, which finds nothing due and sets the alarm again for when it is.
    await waitUntil(
      'the alarm to be set again',
      async () => ((await app.inExtension(alarmTime, alarm)) ?? 0) > Date.now() + 3_600_000,
    );
    expect(server.requests).toHaveLength(1);
  });

  test('threat 18: is not asked again by a browser that was restarted', async () => {
    const profile = temporaryProfile();
    const app = await start({ profileDir: profile });
    await addFeed(app, await openSetUp(app), keyed());
    await app.close();
    const again = await start({ profileDir: profile });
    const setUp = await openSetUp(again);
    await untilIdle(setUp);
    const [view] = await ask(setUp, 'connections.list', {});
    await ask(setUp, 'connections.fetch', { connectionId: view!.connection.id });
    expect(server.requests).toHaveLength(1);
    expect(Number(await badgeOf(again))).toBeGreaterThan(5);
  });

  test('that stops is seen at a glance', async () => {
    server.misbehave('500');
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, keyed());
    expect(await badgeOf(app)).toBe('!');
    const popup = await app.openPopup(setUp);
    await popup.waitForSelector('.banner');
    expect(await textOf(popup, '.banner')).toMatch(/has stopped.*has a fault/);
  });

  test('whose permission is taken back says so, and goes on when it is given again', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, keyed());
    await app.revokeOrigin('http://127.0.0.1/*');
    await untilText(setUp, '.connection', 'does not let Leadstand reach');
    await press(setUp, 'Allow access');
    await app.answerPermissionPrompt('accept');
    await untilText(setUp, '.connection', /New leads arrived|Nothing has changed|Access is allowed/);
    expect(server.requests).toHaveLength(1);
  });

  test('that is removed takes its key and its permission along, and its leads when asked', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, keyed());
    await press(setUp, 'Remove');
    await setUp.waitForSelector('dialog[open]');
    await setUp.click('dialog input[value=erase]');
    await press(setUp, 'Remove and erase');
    await untilText(setUp, '.feeds__none', /./);
    await waitUntil('the permission to be given back', async () => (await app.grantedOrigins()).length === 0);
    expect(await ask(setUp, 'triage.list', { limit: 10 })).toMatchObject({ leads: [], held: { visit: 0, unknown: 0 } });
  });
});

inEachBrowser('a download', (start) => {
  test.each([
    ['cut-close-delimited', 'incomplete'],
    ['cut-gzip', 'incomplete'],
    ['redirect-elsewhere', 'redirected'],
    ['entity-bomb', 'doctype'],
    ['never-ending', 'too-large'],
    ['login-page', 'html-page'],
  ] as const)(
    'threat 13: that is %s ends as %s',
    async (kind, outcome) => {
      server.misbehave(kind);
      const app = await start();
      await addFeed(app, await openSetUp(app), keyed());
      await waitUntil('the outcome', async () => (await outcomeOf(app)) === outcome);
      expect(server.astray).toEqual([]);
      // As much as a feed may have (160 MB) has to be read through before it is too much; the product takes 120 s at most.
    },
    180_000,
  );
});
