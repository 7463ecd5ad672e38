import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FeedServer } from '../support/feed-server.ts';
import { keyboardFaults } from '../support/keyboard/walk.ts';
import { makeLeads } from '../support/leads.ts';
import { eachScreen } from '../support/screens/screens.ts';
import { spokenAtLoad, treeFaults } from '../support/tree-faults.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** A walk through every screen, stop by stop, in a browser that may have to share the machine. */
const LONG = 420_000;

let server: FeedServer;
beforeEach(async () => {
  server = await FeedServer.start({ leads: makeLeads({ count: 12, now: Date.now() }) });
});
afterEach(() => server.close());

/** First seen after something was done on the page, which says what came of it. */
const AFTER_ACTS = new Set([
  'set-up, connected',
  'set-up, an invitation, with an error',
  'popup, a colleague has it open',
]);

/** A screen takes the focus once it is drawn. */
const hasFocus = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body, FOCUS)
    .then(
      () => true,
      () => false,
    );
const FOCUS = { timeout: 2_000, polling: 50 };

inEachBrowser('who works without a mouse', (start) => {
  test(
    'reaches everything on every screen by Tab, sees where they are, is nowhere caught, and keeps their place',
    async () => {
      const app = await start();
      const found: Record<string, string[]> = {};
      const known = new WeakSet<Page>();
      await eachScreen({ app, server }, async (page, screen) => {
        const faults = await treeFaults(app, page);
        const isNew = !known.has(page) && !AFTER_ACTS.has(screen);
        if (isNew) faults.push(...(await spokenAtLoad(page)));
        else if (!(await hasFocus(page))) faults.push('the focus is nowhere');
        known.add(page);
        faults.push(...(await keyboardFaults(page)));
        if (faults.length > 0) found[screen] = faults;
      });
      expect(found).toEqual({});
    },
    LONG,
  );
});
