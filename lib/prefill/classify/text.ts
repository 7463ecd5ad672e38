import type { Concept } from './concepts.ts';
import { Lexicon, type Reading } from './lexicon.ts';
import { keyWords, words } from './fold.ts';
import { VOCABULARIES } from './vocabulary/index.ts';

let built: Lexicon | undefined;
/** Built at the first use: a page that is never filled pays nothing. */
const lexicon = (): Lexicon => (built ??= new Lexicon(VOCABULARIES));

/** What is behind is prose, and is not read anyway. */
const LONGEST = 600;

const memo = new Map<string, Reading>();
const MEMO_SIZE = 2000;

function remembered(key: string, make: () => Reading): Reading {
  const known = memo.get(key);
  if (known) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const reading = make();
  memo.set(key, reading);
  return reading;
}

/** Asides that say which of several: "Address (line 2)", "お名前（姓）". */
const TELLING_ASIDE = /^(?:[^\d)]{0,12}[23]|[\u3400-\u9fff])$/;

/** What an aside may add to a label: "Phone (work)", "E-mail (confirm)". */
const WHICH: ReadonlySet<Concept> = new Set<Concept>([
  'confirm',
  'billing',
  'shipping',
  'other',
  'home',
  'work',
  'primary',
  'mobile',
]);

function isWhich(aside: string): boolean {
  const { sightings, unread } = lexicon().read(words(aside), '');
  return unread === 0 && sightings.length > 0 && sightings.every(({ concept }) => WHICH.has(concept));
}

/** What the label is without its asides: "Phone (with country code)" is about a phone. */
function withoutAsides(text: string): string {
  return text.replace(/[([（【]([^)\]）】]{0,120})[)\]）】]?/g, (_, aside: string) =>
    TELLING_ASIDE.test(aside) || isWhich(aside) ? ` ${aside} ` : ' ',
  );
}

/** "P.O. box", "c.a.p.": the dots between single letters are spelling. */
const withoutDots = (text: string): string => text.replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, '');

export function readLabel(label: string, lang: string): Reading {
  return remembered(`l${lang}\n${label}`, () => {
    const text = withoutDots(label.slice(0, LONGEST));
    const main = lexicon().read(words(withoutAsides(text)), lang);
    return main.sightings.length > 0 ? main : lexicon().read(words(text), lang);
  });
}

/** How much of a label each language knows, in words. */
export const languagesIn = (label: string): ReadonlyMap<string, number> =>
  lexicon().languages(words(withoutAsides(withoutDots(label.slice(0, LONGEST)))));

/** Whose thing it is, wherever in a path it is said; other words of the path are about the page. */
const WHOSE: ReadonlySet<Concept> = new Set<Concept>([
  'owner',
  'other-person',
  'other-company',
  'card',
  'billing',
  'shipping',
  'other',
  'trap',
]);
/** Words that mean something only with what stands before them in the path. */
const GENERAL: ReadonlySet<Concept> = new Set<Concept>([
  'name',
  'number',
  'code',
  'kind',
  'line',
  'address',
  'one',
  'two',
  'three',
  'title',
  'first',
  'last',
  'middle',
  'area',
]);

/** What of a key is not known is mostly a convention of its framework ("Crm_Leads_CITY_LInput"), not a word of its meaning. */
const CONVENTION = 0.5;

/** A letter or two and a number ("c_07", "b11fee"): counted, not named. */
const SERIAL = /^\p{L}{1,2}[-_.]?\d+\p{L}{0,4}$/u;

/** A name or id. In a path ("billing[address][city]", "user.first_name") the last step names the field. */
export function readKey(key: string, lang: string): Reading {
  if (SERIAL.test(key)) return { sightings: [], unread: 1 };
  return remembered(`k${lang}\n${key}`, () => {
    const { sightings, unread } = readPath(key, lang);
    return { sightings: withoutReference(sightings), unread: unread * CONVENTION };
  });
}

/** What an application keeps in a table of its own, and refers to: "state_id" holds the state. */
const REFERRED: ReadonlySet<Concept> = new Set<Concept>([
  'country',
  'address-level1',
  'address-level2',
  'honorific-prefix',
  'industry',
  'language',
]);

function withoutReference(sightings: Reading['sightings']): Reading['sightings'] {
  const [before, last] = sightings.slice(-2);
  return last?.phrase === 'id' && REFERRED.has(before!.concept) ? sightings.slice(0, -1) : sightings;
}

function readPath(key: string, lang: string): Reading {
  const steps = key.split(/[.[\]:$/]+|--|__/).filter(Boolean);
  const whole = lexicon().read(keyWords(key), lang);
  if (steps.length < 2) return whole;
  const last = lexicon().read(keyWords(steps.at(-1)!), lang);
  if (last.sightings.every((sighting) => GENERAL.has(sighting.concept))) return whole;
  const whose = whole.sightings.filter(
    (sighting) => WHOSE.has(sighting.concept) && !last.sightings.some((own) => own.phrase === sighting.phrase),
  );
  return { sightings: [...whose, ...last.sightings], unread: last.unread };
}
