import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { built } from '../support/built.ts';
import { launchPlain } from '../support/plain-browser.ts';
import { readArguments, stop } from './arguments.ts';
import { SINGLE_PURPOSE } from './store/data-use.ts';
import { drawFrame, drawPromo } from './store/draw.ts';
import { SCREENSHOT } from './store/frame.ts';
import { indexPage } from './store/index-page.ts';
import { faultsOf, listingFields, MOST, reasonFields } from './store/limits.ts';
import { linksOf, placeholdersIn, readPackage } from './store/listing-facts.ts';
import { STORE_LOCALES } from './store/locales.ts';
import { permissionReasons } from './store/permissions.ts';
import { pictureFaults } from './store/png.ts';
import { PROMOS } from './store/promo.ts';
import { reviewNotes } from './store/review-notes.ts';
import { takeScenes } from './store/scenes.ts';
import { listingIn, SCENES } from './store/texts.ts';
import { FOLDER, put, writeTexts } from './store/write-texts.ts';

/** Everything that a listing in a store needs, in `.output/store/`, with a page to look it through. */
const USAGE = 'Usage: npm run store [-- --language de,ja]';

const options = readArguments(USAGE, { language: { type: 'string' } });
const wanted = options.language?.split(',');
const chosen = STORE_LOCALES.filter(({ locale }) => wanted?.includes(locale) ?? true);
if (chosen.length !== (wanted ?? STORE_LOCALES).length)
  stop(`--language ${options.language}: this can be ${STORE_LOCALES.map(({ locale }) => locale).join(', ')}.`);

// On Linux alone there is no font of the system that looks as it does elsewhere.
process.env['FONTCONFIG_FILE'] ??= resolve('tests/tools/store/fonts.conf');

const listings = new Map(STORE_LOCALES.map(({ locale }) => [locale, listingIn(locale)]));
const reasons = permissionReasons();
const faults = faultsOf([
  ...[...listings].flatMap(([locale, listing]) => listingFields(locale, listing)),
  ...reasonFields(reasons),
  { where: 'chrome, single purpose', text: SINGLE_PURPOSE, most: MOST.chrome.singlePurpose },
  { where: 'firefox, review notes', text: reviewNotes('firefox', reasons), most: MOST.firefox.reviewNotes },
]);

if (options.language === undefined) await rm(FOLDER, { recursive: true, force: true });
await writeTexts(listings, reasons);
const extensionDir = await built('chromium');
const easel = await launchPlain('chromium');
try {
  for (const promo of PROMOS) await keep(`chrome/${promo.file}`, await drawPromo(easel, promo), promo);
  for (const one of chosen) await screenshots(one);
} finally {
  await easel.close();
}
const icon = await readFile('public/icon/128.png');
faults.push(...pictureFaults('chrome/icon-128.png', icon, { width: 128, height: 128, alpha: true }));
await put('chrome/icon-128.png', icon);

const open = placeholdersIn(linksOf(readPackage()));
await put('index.html', indexPage({ listings, reasons, faults, open }));
for (const line of open) console.log(line);
for (const fault of faults) console.error(fault);
console.log(`${FOLDER}/index.html shows what there is to hand in; the stores would refuse ${faults.length} of it.`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function screenshots({ locale, tag, chrome }: (typeof STORE_LOCALES)[number]): Promise<void> {
  const taken = await takeScenes({ locale, tag }, extensionDir);
  for (const [at, scene] of SCENES.entries()) {
    const { headline } = listings.get(locale)!.pictures[scene];
    const bytes = await drawFrame(easel, { tag, headline, ...taken.get(scene)! });
    const file = `${at + 1}-${scene}.png`;
    for (const name of chrome) await keep(`chrome/${name}/${file}`, bytes, SCREENSHOT);
    // Mozilla's store has one set of pictures, with captions in each language.
    if (locale === 'en') await keep(`firefox/screenshots/${file}`, bytes, SCREENSHOT);
  }
  console.log(`${locale}: ${SCENES.length} pictures`);
}

async function keep(path: string, bytes: Buffer, { width, height }: { width: number; height: number }): Promise<void> {
  faults.push(...pictureFaults(path, bytes, { width, height, alpha: false }));
  await put(path, bytes);
}
