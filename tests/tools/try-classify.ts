/**
 * Measures field detection on a folder of labelled forms (manifest.json beside HTML files) in a real browser:
 *
 *   npm run try:classify -- --corpus DIR [--variant full|noac|noattr] --out FILE [--explain FILE]
 *
 * Writes `{ "<form id>": { "<index in querySelectorAll('input, select, textarea')>": "<autofill token>" } }`.
 */
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { applyVariant, type Variant } from './form-variants.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    variant: { type: 'string', default: 'full' },
    out: { type: 'string' },
    explain: { type: 'string' },
  },
});
if (!options.corpus || !options.out) throw new Error('--corpus DIR and --out FILE are needed');

interface Manifest {
  forms: { id: string; file: string }[];
}
interface Seen {
  index: number;
  type: string | null;
}

/** Types that HTML has no token for, in the words of a scorer that knows tokens only. */
const TOKENS: Record<string, string> = { mobile: 'tel' };

async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'classify-page.ts'), formats: ['iife'], name: 'tool' },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  return [output].flat()[0]!.output[0].code;
}

const browserPath = [
  process.env['LEADSTAND_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
if (!browserPath) throw new Error('No Chromium found; set LEADSTAND_CHROMIUM');

const manifest = JSON.parse(readFileSync(join(options.corpus, 'manifest.json'), 'utf8')) as Manifest;
const script = await bundle();
const browser = await puppeteer.launch({ executablePath: browserPath, headless: true, args: ['--no-sandbox'] });
const predictions: Record<string, Record<string, string>> = {};
const explained: Record<string, unknown> = {};
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.setJavaScriptEnabled(true);
  // The forms are files; nothing of theirs may be fetched.
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.abort());
  for (const form of manifest.forms) {
    const html = applyVariant(readFileSync(join(options.corpus, form.file), 'utf8'), options.variant as Variant);
    await page.goto('about:blank');
    await page.setContent(html, { waitUntil: 'domcontentloaded', timeout: 20_000 });
    await page.evaluate(script);
    const seen = (await page.evaluate('classifyPage()')) as Seen[];
    predictions[form.id] = Object.fromEntries(
      seen
        .filter((field) => field.index >= 0 && field.type)
        .map((field) => [field.index, TOKENS[field.type!] ?? field.type!]),
    );
    explained[form.id] = seen;
  }
} finally {
  await browser.close();
}
writeFileSync(options.out, JSON.stringify(predictions, null, 1));
if (options.explain) writeFileSync(options.explain, JSON.stringify(explained, null, 1));
console.log(`${manifest.forms.length} forms (${options.variant}) → ${options.out}`);
