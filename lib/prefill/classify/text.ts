import type { Concept } from './concepts.ts';
import { Lexicon, type Reading } from './lexicon.ts';
import { keyWords, words } from './fold.ts';
import { VOCABULARIES } from './vocabulary/index.ts';

let built: Lexicon | undefined;
/** Built at the first use: a page that is never filled pays nothing. */
const lexicon = (): Lexicon => (built ??= new Lexicon(VOCABULARIES));

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

/** What the label is without its asides: "Phone (with country code)" is about a phone. */
function withoutAsides(text: string): string {
  return text.replace(/[([（【][^)\]）】]{0,120}[)\]）】]?/g, ' ');
}

export function readLabel(text: string, lang: string): Reading {
  return remembered(`l${lang}\n${text}`, () => {
    const main = lexicon().read(words(withoutAsides(text)), lang);
    return main.sightings.length > 0 ? main : lexicon().read(words(text), lang);
  });
}

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

/** A name or id. In a path ("billing[address][city]", "user.first_name") the last step names the field. */
export function readKey(key: string, lang: string): Reading {
  return remembered(`k${lang}\n${key}`, () => {
    const { sightings, unread } = readPath(key, lang);
    return { sightings, unread: unread * CONVENTION };
  });
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
