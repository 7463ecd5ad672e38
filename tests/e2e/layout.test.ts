import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { OUTPUT } from '../support/built.ts';
import { bundle } from '../support/bundle.ts';
import { FeedServer } from '../support/feed-server.ts';
import { KNOWN_DATA } from '../support/layout/known-data.ts';
import { MAY_BE_CUT } from '../support/layout/may-be-cut.ts';
import { pseudoBuild } from '../support/layout/pseudo-build.ts';
import { makeLeads } from '../support/leads.ts';
import { eachScreen } from '../support/screens/screens.ts';
import { inEachBrowser, type Start } from './in-each-browser.ts';

/** As wide as a narrow window or a page at 400 %, as the popup, and as a window. */
const WIDTHS = [320, 400, 1280];
const LONG: readonly string[] = ['de', 'ja', 'ru'];
const ALL: readonly string[] = ['en', 'fr', 'es', 'it', 'pt-BR', 'zh-CN', ...LONG];

let script: string;
let server: FeedServer;

beforeAll(async () => {
  script = await bundle('tests/support/layout/in-page/faults.ts', 'layout', { minify: true });
});
beforeEach(async () => {
  server = await FeedServer.start({ leads: makeLeads({ count: 30, now: Date.now() }) });
});
afterEach(() => server.close());

/** As the bundle calls it. */
declare const layout: typeof import('../support/layout/in-page/faults.ts');

async function faultsOf(page: Page, known?: readonly string[]): Promise<string[]> {
  await page.evaluate(script);
  return page.evaluate((asked) => layout.layoutFaults(asked), {
    mayBeCut: Object.keys(MAY_BE_CUT),
    ...(known && { known }),
  });
}

/** What is wrong on each screen at each width. */
async function walk(start: Start, options: Parameters<Start>[0], known?: readonly string[]): Promise<string[]> {
  const app = await start(options);
  const found = new Map<string, string>();
  await eachScreen({ app, server }, async (page, screen) => {
    const viewport = page.viewport();
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 800 });
      for (const fault of await faultsOf(page, width === 400 ? known : undefined)) {
        // The same on another screen is said once.
        if (!found.has(fault)) found.set(fault, `${screen}, ${width} px: ${fault}`);
      }
    }
    await page.setViewport(viewport);
  });
  return [...found.values()];
}

inEachBrowser('layout', (start, browser) => {
  test.each(browser === 'firefox' ? ALL : LONG)('nothing is cut or overlaps in %s', async (locale) => {
    expect(await walk(start, { locale })).toEqual([]);
  });

  test('in a language that is longer than any, nothing is cut or overlaps, and every text is of the locale', async () => {
    const pseudo = pseudoBuild(OUTPUT[browser]);
    try {
      expect(await walk(start, { extensionDir: pseudo.dir }, KNOWN_DATA)).toEqual([]);
    } finally {
      pseudo.discard();
    }
  });
});
