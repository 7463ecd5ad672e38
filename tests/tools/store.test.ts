import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHROME_DATA, FIREFOX_DATA, SINGLE_PURPOSE } from './store/data-use.ts';
import { markdownDescription, plainDescription } from './store/description.ts';
import { faultsOf, listingFields, MOST, reasonFields } from './store/limits.ts';
import { linksOf, placeholdersIn, readPackage } from './store/listing-facts.ts';
import { STORE_LOCALES } from './store/locales.ts';
import { permissionReasons } from './store/permissions.ts';
import { pictureFaults, pngHead } from './store/png.ts';
import { reviewNotes } from './store/review-notes.ts';
import { listingIn, SCENES } from './store/texts.ts';

const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => name.replace(/\.json$/, ''))
    .toSorted();
const LOCALES = STORE_LOCALES.map(({ locale }) => locale);
const reasons = permissionReasons();

describe('the languages of the stores', () => {
  it('are those of the extension, each with its texts', () => {
    expect(LOCALES.toSorted()).toEqual(namesIn('lib/i18n/locales'));
    expect(namesIn('tests/tools/store/texts')).toEqual(LOCALES.toSorted());
  });

  it('have names of their own in each store', () => {
    for (const store of ['chrome', 'firefox'] as const) {
      const names = STORE_LOCALES.flatMap((one) => one[store]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe.each(LOCALES)('the listing in %s', (locale) => {
  const listing = listingIn(locale);
  const english = listingIn('en');

  it('is within what both stores take', () => {
    expect(faultsOf(listingFields(locale, listing))).toEqual([]);
  });

  it('says as much as the English one', () => {
    expect(listing.sections.map(({ points }) => points.length)).toEqual(
      english.sections.map(({ points }) => points.length),
    );
    expect(Object.keys(listing.pictures)).toEqual([...SCENES]);
    expect(listing.keywords).toHaveLength(english.keywords.length);
  });

  it.skipIf(locale === 'en')('is written in its own language', () => {
    const own = [listing.summary, listing.opening, listing.closing, ...listing.sections.map(({ title }) => title)];
    const theirs = new Set([
      english.summary,
      english.opening,
      english.closing,
      ...english.sections.map(({ title }) => title),
    ]);
    expect(own.filter((text) => theirs.has(text))).toEqual([]);
  });

  it('has every word that people search for in its text', () => {
    const text = `${listing.summary}\n${plainDescription(listing)}`.toLowerCase();
    expect(listing.keywords.filter((word) => !text.includes(word.toLowerCase()))).toEqual([]);
  });

  it('praises nothing that cannot be shown', () => {
    const praise =
      /\b(?:best|leading|revolution|amazing|unique|#1|führend|einzigartig|meilleur|leader|mejor|migliore|melhor|лучш)/iu;
    expect(plainDescription(listing)).not.toMatch(praise);
    expect(listing.summary).not.toMatch(/[!！]/);
  });

  it('is plain text for Chrome and Markdown for Firefox', () => {
    expect(plainDescription(listing)).not.toMatch(/[*<>_]|^- /m);
    expect(markdownDescription(listing).match(/^\*\*.+\*\*$/gm)).toHaveLength(listing.sections.length);
    expect(markdownDescription(listing)).not.toMatch(/[<>]/);
  });
});

describe('what the stores are told', () => {
  it('is within what they take', () => {
    const fields = [
      ...reasonFields(reasons),
      { where: 'single purpose', text: SINGLE_PURPOSE, most: MOST.chrome.singlePurpose },
      { where: 'review notes', text: reviewNotes('firefox', reasons), most: MOST.firefox.reviewNotes },
    ];
    expect(faultsOf(fields)).toEqual([]);
  });

  it('names code that is there', () => {
    const paths = [...CHROME_DATA, ...FIREFOX_DATA].flatMap(({ where }) => where);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('answers all nine questions of Chrome', () => {
    expect(CHROME_DATA.map(({ kind }) => kind)).toEqual([
      'Personally identifiable information',
      'Health information',
      'Financial and payment information',
      'Authentication information',
      'Personal communications',
      'Location',
      'Web history',
      'User activity',
      'Website content',
    ]);
  });

  it('is in the manifest for Firefox, and nothing else is', () => {
    const source = readFileSync('wxt.config.ts', 'utf8');
    const list = /data_collection_permissions: \{\s*required: \[([^\]]*)\]/.exec(source)?.[1] ?? '';
    expect([...list.matchAll(/'(\w+)'/g)].map(([, name]) => name)).toEqual(
      FIREFOX_DATA.map(({ permission }) => permission),
    );
  });

  it('names the two commands that build it, as they are', () => {
    expect(reviewNotes('firefox', reasons)).toContain('npm ci\n  npm run zip');
    expect(Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)).toContain('zip');
  });
});

describe('what is checked', () => {
  it.each([
    ['too long', 'x'.repeat(11), '10 are allowed'],
    ['empty', ' ', 'is empty'],
    ['a name that was not filled in', '{a.name}', 'placeholder'],
    ['a number that was not filled in', 'Fill $1', 'placeholder'],
  ])('a text that is %s is named', (_, text, complaint) => {
    expect(faultsOf([{ where: 'a text', text, most: 10 }])).toEqual([expect.stringContaining(complaint)]);
  });

  it('a picture of another size, or with transparency where none may be, is named', () => {
    const icon = readFileSync('public/icon/48.png');
    expect(pngHead(icon)).toEqual({ width: 48, height: 48, hasAlpha: true });
    expect(pictureFaults('icon', icon, { width: 48, height: 48, alpha: true })).toEqual([]);
    expect(pictureFaults('icon', icon, { width: 64, height: 64, alpha: false })).toEqual([
      'icon is 48 × 48, and has to be 64 × 64.',
      'icon is transparent somewhere, or could be.',
    ]);
    expect(() => pngHead(Buffer.from('GIF89a'))).toThrow('no PNG');
  });

  it('a link that leads nowhere yet is named until it is set', () => {
    const links = linksOf({ ...readPackage(), homepage: 'https://leadstand.example/' });
    expect(placeholdersIn(links)).toContainEqual(expect.stringContaining('privacy is a placeholder'));
    const real = {
      homepage: 'https://a.org/',
      support: 'https://a.org/s',
      supportEmail: 'x@a.org',
      privacy: 'https://a.org/p',
    };
    expect(placeholdersIn(real)).toEqual([]);
  });
});
