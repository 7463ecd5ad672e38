import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CHROME_DATA, CHROME_PROMISES, SINGLE_PURPOSE } from './data-use.ts';
import { markdownDescription, plainDescription } from './description.ts';
import { CATEGORY, FIREFOX_TAGS, linksOf, readPackage } from './listing-facts.ts';
import { STORE_LOCALES } from './locales.ts';
import type { Reason } from './permissions.ts';
import { reviewNotes } from './review-notes.ts';
import { type Listing, SCENES } from './texts.ts';

export const FOLDER = '.output/store';

/** Writes all that is text, one file for each field of a store's form, so that it can be pasted as it is. */
export async function writeTexts(listings: ReadonlyMap<string, Listing>, reasons: readonly Reason[]): Promise<void> {
  for (const { locale, chrome, firefox } of STORE_LOCALES) {
    const listing = listings.get(locale)!;
    for (const name of chrome) {
      await put(`chrome/${name}/name.txt`, listing.name);
      await put(`chrome/${name}/summary.txt`, listing.short);
      await put(`chrome/${name}/description.txt`, plainDescription(listing));
    }
    for (const name of firefox) {
      await put(`firefox/${name}/name.txt`, listing.name);
      await put(`firefox/${name}/summary.txt`, listing.summary);
      await put(`firefox/${name}/description.md`, markdownDescription(listing));
      const captions = SCENES.map((scene, at) => `${at + 1}. ${listing.pictures[scene].caption}`);
      await put(`firefox/${name}/captions.txt`, captions.join('\n'));
    }
  }
  await put('chrome/privacy-practices.md', privacyPractices(reasons));
  await put('chrome/store-listing.md', chromeFacts(listings));
  await put('chrome/test-instructions.txt', reviewNotes('chrome', reasons));
  await put('firefox/amo-metadata.json', JSON.stringify(amoMetadata(listings, reasons), null, 2));
  await put('firefox/review-notes.txt', reviewNotes('firefox', reasons));
  // Mozilla wants the policy itself, not a link to it.
  await put('firefox/privacy-policy.md', await readFile('PRIVACY.md', 'utf8'));
}

export async function put(path: string, content: string | Buffer): Promise<void> {
  const file = join(FOLDER, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' ? `${content.trimEnd()}\n` : content);
}

const privacyPractices = (reasons: readonly Reason[]): string =>
  [
    '# Privacy practices',
    `## Single purpose\n\n${SINGLE_PURPOSE}`,
    `## Permissions\n\n${reasons.map(({ permission, why }) => `**${permission}**\n${why}`).join('\n\n')}`,
    '## Remote code\n\nNo. All code is in the archive.',
    `## Data use\n\n${CHROME_DATA.map(({ kind, used, why, where }) => `- [${used ? 'x' : ' '}] ${kind}: ${why} (${where.join(', ')})`).join('\n')}`,
    `## To be confirmed\n\n${CHROME_PROMISES.map(({ promise, why }) => `- [x] ${promise} ${why}`).join('\n')}`,
    `## Privacy policy\n\n${linksOf(readPackage()).privacy}`,
  ].join('\n\n');

function chromeFacts(listings: ReadonlyMap<string, Listing>): string {
  const { homepage, support } = linksOf(readPackage());
  return [
    '# Store listing',
    `Category: ${CATEGORY.chrome}`,
    `Languages: ${STORE_LOCALES.flatMap(({ chrome }) => chrome).join(', ')}`,
    `Homepage: ${homepage}`,
    `Support: ${support}`,
    'Mature content: no',
    'The summary of each language is in the archive: the store takes it from the manifest.',
    `## Words that people search for\n\nThere is no field for them; each is in the description.\n\n${[...listings].map(([locale, { keywords }]) => `- ${locale}: ${keywords.join(', ')}`).join('\n')}`,
  ].join('\n\n');
}

/** What `web-ext sign --amo-metadata` and the interface of Mozilla's store take. */
function amoMetadata(listings: ReadonlyMap<string, Listing>, reasons: readonly Reason[]): object {
  const { license } = readPackage();
  const { homepage, support, supportEmail } = linksOf(readPackage());
  const each = (text: (listing: Listing) => string): Record<string, string> =>
    Object.fromEntries(
      STORE_LOCALES.flatMap(({ locale, firefox }) => firefox.map((name) => [name, text(listings.get(locale)!)])),
    );
  return {
    categories: [CATEGORY.firefox],
    tags: FIREFOX_TAGS,
    default_locale: STORE_LOCALES[0]!.firefox[0],
    name: each(({ name }) => name),
    summary: each(({ summary }) => summary),
    description: each(markdownDescription),
    homepage: { 'en-US': homepage },
    support_url: { 'en-US': support },
    support_email: { 'en-US': supportEmail },
    version: { license, approval_notes: reviewNotes('firefox', reasons) },
  };
}
