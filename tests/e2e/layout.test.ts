import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { OUTPUT } from '../support/built.ts';
import { bundle } from '../support/bundle.ts';
import { FeedServer } from '../support/feed-server.ts';
import type * as inPage from '../support/layout/in-page/faults.ts';
import { knownData } from '../support/layout/known-data.ts';
import { MAY_BE_CUT } from '../support/layout/may-be-cut.ts';
import { pseudoBuild } from '../support/layout/pseudo-build.ts';
import { makeLeads } from '../support/leads.ts';
import { eachScreen } from '../support/screens/screens.ts';
import { inEachBrowser, type Start } from './in-each-browser.ts';

/** As wide as a telephone, which is also a window at 400 %, as the popup, and as a window. */
const [NARROW, POPUP, WIDE] = [320, 400, 1280];
const HEIGHT = 800;
/** One with other letters and long words, one without blanks; the other browser has all of them. */
const SOME: readonly string[] = ['ru', 'ja'];
const ALL: readonly string[] = ['en', 'de', 'fr', 'es', 'it', 'pt-BR', 'zh-CN', ...SOME];

/** A whole walk through every screen, in a browser that may have to share the machine. */
const LONG = 240_000;

let script: string;
let server: FeedServer;
const leads = makeLeads({ count: 30, now: Date.now() });

beforeAll(async () => {
  script = await bundle('tests/support/layout/in-page/faults.ts', 'layout', { minify: true });
});
beforeEach(async () => {
  server = await FeedServer.start({ leads });
});
afterEach(() => server.close());

/** As the bundle calls it. */
declare const layout: typeof inPage;

interface Walk {
  options: Parameters<Start>[0];
  /** Looks for texts that are in no locale too. */
  strict?: boolean;
}

/** What is wrong on each screen at each width, each once. */
async function walk(start: Start, { options, strict = false }: Walk): Promise<string[]> {
  const app = await start(options);
  const found = new Map<string, string>();
  const look = async (page: Page, where: string, known?: readonly string[]): Promise<void> => {
    const faults = await page.evaluate((asked) => layout.layoutFaults(asked), {
      mayBeCut: MAY_BE_CUT,
      ...(known && { known }),
    });
    for (const fault of faults) if (!found.has(fault)) found.set(fault, `${where}: ${fault}`);
  };
  await eachScreen({ app, server }, async (page, screen) => {
    const before = page.viewport();
    const language = await page.evaluate(() => document.documentElement.lang);
    if (language.slice(0, 2) !== (options?.locale ?? 'en').slice(0, 2))
      found.set(screen, `${screen} is in ${language}`);
    const isPopup = screen.startsWith('popup');
    await page.evaluate(script);
    for (const width of isPopup ? [NARROW, POPUP, WIDE] : [NARROW, WIDE]) {
      await page.setViewport({ width, height: HEIGHT });
      const known = strict && width === WIDE ? knownData(leads, server.origin) : undefined;
      await look(page, `${screen}, ${width} px`, known);
    }
    await page.setViewport(before);
  });
  return [...found.values()];
}

inEachBrowser('layout', (start, browser) => {
  test.each(browser === 'firefox' ? ALL : SOME)(
    'nothing is cut or overlaps in %s',
    async (locale) => {
      expect(await walk(start, { options: { locale } })).toEqual([]);
    },
    LONG,
  );

  test(
    'in a language that is longer than any, nothing is cut or overlaps, and every text is of the locale',
    async () => {
      const pseudo = pseudoBuild(OUTPUT[browser]);
      try {
        expect(await walk(start, { options: { extensionDir: pseudo.dir }, strict: true })).toEqual([]);
      } finally {
        pseudo.discard();
      }
    },
    LONG,
  );
});
