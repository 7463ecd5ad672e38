import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle } from '../../support/bundle.ts';
import { feedXml } from '../../support/feed-xml.ts';
import { makeLeads } from '../../support/leads.ts';
import { launchPlain } from '../../support/plain-browser.ts';
import { measure, type Measure } from '../bench.ts';
import { builtImport } from './built-import.ts';
import type { Round } from './in-page.ts';

const LEADS = 10_000;
const ROUNDS = 5;

/**
 * From the bytes of a feed to rows in a real browser's IndexedDB. The floors are what cannot be left out: the
 * parser alone over the same bytes, and the same rows put into the same indexes with nothing looked up.
 */
async function partsOfImport(): Promise<Measure[]> {
  const script = await bundle('tests/bench/import/in-page.ts', 'bench');
  const xml = feedXml(makeLeads({ count: LEADS, now: Date.parse('2026-11-23T12:00:00Z') }));
  const rounds = await inBrowser(script, xml);
  const of = (measured: keyof Round, floor: keyof Round) =>
    rounds.map((one) => ({ measured: perThousand(one, measured), floor: perThousand(one, floor) }));
  const unit = 'ms per 1000 leads';
  return [
    measure('import: bytes to leads, against the parser alone', unit, 12, of('read', 'readFloor')),
    measure('import: leads to rows, against puts alone', unit, 1.67, of('store', 'storeFloor')),
    measure('import: the same feed again, against puts alone', unit, 1, of('again', 'storeFloor')),
  ];
}

const BROWSERS = ['chromium', 'firefox'] as const;

/** Whole imports through the built extension in both browsers, or in the one that is named; and its parts by themselves. */
export async function importBench(names: readonly string[]): Promise<Measure[]> {
  const wanted = BROWSERS.filter((browser) => names.length === 0 || names.includes(browser));
  const whole: Measure[] = [];
  for (const browser of wanted) whole.push(...(await builtImport(browser)));
  return names.length === 0 ? [...whole, ...(await partsOfImport())] : whole;
}

const perThousand = (one: Round, part: keyof Round): number => (one[part] / one.leads) * 1000;

async function inBrowser(script: string, xml: string): Promise<Round[]> {
  // A page of its own origin, since IndexedDB and WebCrypto want one.
  const server = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html').end('<title>bench</title>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchPlain('chromium');
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: `${script};globalThis.bench = bench;` });
    const rounds: Round[] = [];
    for (let n = 0; n <= ROUNDS; n += 1) {
      const one = await page.evaluate(
        (feed, name) =>
          (globalThis as unknown as { bench: { round(xml: string, name: string): Promise<Round> } }).bench.round(
            feed,
            name,
          ),
        xml,
        `round-${n}`,
      );
      // The first round warms up the engine and the disk.
      if (n > 0) rounds.push(one);
    }
    return rounds;
  } finally {
    await browser.close();
    server.close();
  }
}
