import { describe, expect, it } from 'vitest';
import type { Concept } from '../../lib/prefill/classify/concepts.ts';
import { NEGATIVES } from '../../lib/prefill/classify/concepts.ts';
import { wordList, words } from '../../lib/prefill/classify/fold.ts';
import { Lexicon } from '../../lib/prefill/classify/lexicon.ts';
import { VOCABULARIES, type LanguageData } from '../../lib/prefill/classify/vocabulary/index.ts';
import { listsFor } from '../../lib/prefill/classify/vocabulary/languages.ts';

/** Figures, brand names, and words that have two meanings in few languages: no language has to have some for them. */
const OPTIONAL: ReadonlySet<string> = new Set<Concept>([
  'account',
  'first',
  'last',
  'middle',
  'one',
  'two',
  'three',
  'social',
  'question',
  'phonetic',
  'account',
]);
const REQUIRED = Object.keys(VOCABULARIES['en']!).filter((concept) => !OPTIONAL.has(concept));
/** Lists of what differs from the list that is asked after them. */
const DIFFERENCES: ReadonlySet<string> = new Set(['pt-BR']);
const languages = Object.entries(VOCABULARIES).map(([lang, data]): [string, LanguageData] => [lang, data]);

describe.each(languages)('the words of %s', (lang, data) => {
  it.skipIf(DIFFERENCES.has(lang))('cover everything that a form asks for', () => {
    expect(REQUIRED.filter((concept) => !Object.hasOwn(data, concept))).toEqual([]);
  });

  it('are listed under concepts that exist', () => {
    const known = new Set<string>([...Object.keys(VOCABULARIES['en']!), ...NEGATIVES]);
    expect(Object.keys(data).filter((concept) => !known.has(concept))).toEqual([]);
  });

  it('mean one thing each', () => {
    const meanings = new Map<string, Set<string>>();
    const stops = new Set(wordList((data['stop-words'] ?? []).join(' ')));
    for (const [concept, phrases] of Object.entries(data))
      if (concept !== 'stop-words')
        for (const phrase of phrases) {
          const kept = words(phrase).filter((word) => !stops.has(word));
          const key = (kept.length ? kept : words(phrase)).join('');
          meanings.set(key, (meanings.get(key) ?? new Set()).add(concept));
        }
    expect([...meanings].filter(([, concepts]) => concepts.size > 1).map(([key]) => key)).toEqual([]);
  });
});

describe("the language of a page's tag", () => {
  it.each([
    ['pt-BR', ['pt-BR', 'pt']],
    ['pt_br', ['pt-BR', 'pt']],
    ['pt-PT', ['pt', 'pt-BR']],
    ['zh-Hant', ['zh-TW', 'zh']],
    ['zh-Hant-HK', ['zh-TW', 'zh']],
    ['zh-TW', ['zh-TW', 'zh']],
    ['zh-CN', ['zh', 'zh-TW']],
    ['zh-Hans', ['zh', 'zh-TW']],
    ['no', ['nb']],
    ['nn-NO', ['nb']],
    ['iw', ['he']],
    ['in', ['id']],
    ['de-AT', ['de']],
    ['', []],
  ])('"%s" asks the lists %j', (tag, lists) => {
    expect(listsFor(tag)).toEqual(lists);
  });
});

describe('a word of two languages', () => {
  const lexicon = new Lexicon({
    en: { 'stop-words': ['by'], name: ['name'] },
    da: { 'address-level2': ['by'], 'postal-code': ['postnummer'], 'stop-words': ['og'] },
    fr: { quantity: ['nombre'], organization: ['entreprise'] },
    es: { name: ['nombre'], organization: ['empresa'] },
    vi: { 'other-person': ['con'] },
  });
  const concepts = (text: string, lang: string) =>
    lexicon.read(words(text), lang).sightings.map((sighting) => sighting.concept);

  it("means what the page's language says", () => {
    expect(concepts('nombre', 'fr')).toEqual(['quantity']);
    expect(concepts('nombre', 'es')).toEqual(['name']);
  });
  it('means what the language of the rest of the text says', () => {
    expect(concepts('nombre entreprise', '')).toEqual(['quantity', 'organization']);
    expect(concepts('nombre empresa', '')).toEqual(['name', 'organization']);
  });
  it('names a field rather than rules it out where nothing tells', () => {
    expect(concepts('nombre', '')).toEqual(['name']);
  });
  it("is no stop word where the page's language says something by it", () => {
    expect(concepts('postnummer og by', 'da')).toEqual(['postal-code', 'address-level2']);
    expect(concepts('name by', 'en')).toEqual(['name']);
  });
  it('says nothing in a text of another language if it is short', () => {
    expect(concepts('nombre con', 'es')).toEqual(['name']);
    expect(concepts('con', 'vi')).toEqual(['other-person']);
  });
});
