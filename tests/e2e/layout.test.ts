import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { OUTPUT } from '../support/built.ts';
import { FeedServer } from '../support/feed-server.ts';
import { knownData } from '../support/layout/known-data.ts';
import { type LayoutCheck, layoutCheck } from '../support/layout/layout-check.ts';
import { pseudoBuild } from '../support/layout/pseudo-build.ts';
import { makeLeads } from '../support/leads.ts';
import { eachScreen } from '../support/screens/screens.ts';
import { inEachBrowser, type Start } from './in-each-browser.ts';

/**
 * Long words, other letters, no blanks: what languages differ in, as far as the one that is longer than any does not. A walk
 * through every screen takes a minute; `npm run gallery` looks at all nine languages in this way.
 */
const LANGUAGES = { chromium: ['ru', 'ja'], firefox: ['de', 'zh-CN'] } as const;

/** A whole walk through every screen, in a browser that may have to share the machine. */
const LONG = 420_000;

let check: LayoutCheck;
let server: FeedServer;
const leads = makeLeads({ count: 30, now: Date.now() });

beforeAll(async () => {
  check = await layoutCheck();
});
beforeEach(async () => {
  server = await FeedServer.start({ leads });
});
afterEach(() => server.close());

interface Walk {
  options: Parameters<Start>[0];
  /** Looks for texts that are in no locale too. */
  strict?: boolean;
}

/** What is wrong on each screen at each width, each once. */
async function walk(start: Start, { options, strict = false }: Walk): Promise<string[]> {
  const app = await start(options);
  const found = new Map<string, string>();
  const data: string[] = [];
  await eachScreen({ app, server, data }, async (page, screen) => {
    const language = await page.evaluate(() => document.documentElement.lang);
    if (language.slice(0, 2) !== (options?.locale ?? 'en').slice(0, 2))
      found.set(screen, `${screen} is in ${language}`);
    const known = strict ? [...knownData(leads, server.origin), ...data] : undefined;
    for (const { fault, width } of await check.faultsOn(page, screen, known))
      if (!found.has(fault)) found.set(fault, `${screen}, ${width} px: ${fault}`);
  });
  return [...found.values()];
}

inEachBrowser('layout', (start, browser) => {
  test.each(LANGUAGES[browser])(
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
