import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from '../support/bundle.ts';
import { launchPlain } from '../support/plain-browser.ts';
import { browserNamed, readArguments, stop, userPath } from './arguments.ts';
import { applyVariant, type Variant } from './form-variants.ts';

const USAGE = `Usage: npm run try:classify -- --corpus DIR [--variant full|noac|noattr] --out FILE [--explain FILE] [--browser chromium|firefox]
DIR holds manifest.json and the forms it lists. FILE becomes { "<form id>": { "<index in querySelectorAll('input, select, textarea')>": "<autofill token>" } }.`;

const options = readArguments(USAGE, {
  corpus: { type: 'string' },
  variant: { type: 'string', default: 'full' },
  out: { type: 'string' },
  explain: { type: 'string' },
  browser: { type: 'string' },
});
if (!options.corpus || !options.out) stop(USAGE);
if (!isVariant(options.variant)) stop(`--variant ${options.variant}: this can be full, noac or noattr.`);
const corpus = userPath(options.corpus);

interface Manifest {
  forms: { id: string; file: string }[];
}
interface Seen {
  index: number;
  type: string | null;
}

/** Types that HTML has no token for, in the words of a scorer that knows tokens only. */
const TOKENS: Record<string, string> = { mobile: 'tel' };

const manifest = await readFile(join(corpus, 'manifest.json'), 'utf8').then(
  (text) => JSON.parse(text) as Manifest,
  (error: Error) => stop(`${corpus} has no readable manifest.json: ${error.message}`),
);
const script = await bundle(join(import.meta.dirname, 'classify-page.ts'), 'tool');
const browser = await launchPlain(browserNamed(options.browser));
const predictions: Record<string, Record<string, string>> = {};
const explained: Record<string, unknown> = {};
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  // The forms are files; nothing of theirs may be fetched.
  await page.setRequestInterception(true);
  // A page that goes away takes its requests with it, and then there is nothing left to refuse.
  page.on('request', (request) => void request.abort().catch(() => undefined));
  for (const form of manifest.forms) {
    const html = applyVariant(await readFile(join(corpus, form.file), 'utf8'), options.variant);
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
await writeFile(userPath(options.out), JSON.stringify(predictions, null, 1));
if (options.explain) await writeFile(userPath(options.explain), JSON.stringify(explained, null, 1));
console.log(`${manifest.forms.length} forms (${options.variant}) → ${options.out}`);

function isVariant(name: string): name is Variant {
  return name === 'full' || name === 'noac' || name === 'noattr';
}
