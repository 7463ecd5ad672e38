import { NEGATIVES, type Concept, type Vocabulary } from './concepts.ts';
import { fold, spelledOut, wordsOf } from './fold.ts';
import { StopWords } from './stop-words.ts';
import type { LanguageData } from './vocabulary/index.ts';

interface Sense {
  concept: Concept;
  lang: string;
}

/** A phrase that was met in a text, before it is decided in which language it was said. */
export interface Spoken {
  phrase: string;
  /** How many words it covers. */
  length: number;
  /** The language, where the way it was found tells. */
  lang?: string;
}

/** Languages that are also typed without their letters ("Gebaeude", "Foersta"). */
const SPELLED_OUT: ReadonlySet<string> = new Set(['de', 'sv', 'da', 'nb', 'fi']);
/** Words of so few letters are met in other languages by chance. */
const SHORT = 3;
const STOP_WORD_WEIGHT = 0.4;

/** All phrases of all languages, by their letters alone, without the stop words of their own language. */
export class Phrases {
  readonly #senses = new Map<string, Sense[]>();
  readonly stops = new StopWords();

  constructor(languages: Record<string, LanguageData>) {
    for (const [lang, data] of Object.entries(languages)) {
      const { 'stop-words': stops = [], ...vocabulary } = data;
      this.stops.add(stops, lang);
      this.#addLanguage(vocabulary, lang);
    }
  }

  /** Folded in one go: a few long texts are far cheaper than thousands of short ones. */
  #addLanguage(vocabulary: Vocabulary, lang: string): void {
    const entries = Object.entries(vocabulary) as [Concept, readonly string[]][];
    const meant = entries.map(([concept, list]) => ({ sense: { concept, lang }, list: spellings(list, lang) }));
    const senses = meant.flatMap(({ sense, list }) => list.map(() => sense));
    const folded = fold(meant.map(({ list }) => list.join('\n')).join('\n'), Infinity).split('\n');
    for (const [at, phrase] of folded.entries()) this.#add(this.stops.without(wordsOf(phrase), [lang]), senses[at]!);
  }

  #add(spoken: string[], sense: Sense): void {
    const key = spoken.length === 1 ? spoken[0]! : spoken.join('');
    // A single letter is in too many ids to mean anything.
    if (/^[a-zа-я]?$/.test(key)) return;
    const senses = this.#senses.get(key);
    if (!senses) this.#senses.set(key, [sense]);
    else if (senses.every(({ lang }) => lang !== sense.lang)) senses.push(sense);
  }

  has(phrase: string): boolean {
    return this.#senses.has(phrase);
  }

  languagesOf(phrase: string): readonly string[] | undefined {
    return this.#senses.get(phrase)?.map(({ lang }) => lang);
  }

  /**
   * What the phrases of one text stand for: in the language of the page, else in the language of most of the text, else
   * in English, else in the first language that has the phrase; what names a field goes before what rules one out
   * ("nombre" is a name in Spanish and a quantity in French). Null where a phrase most likely means nothing here.
   */
  concepts(text: readonly Spoken[], words: readonly string[], lists: readonly string[]): (Concept | null)[] {
    const senses = text.map(({ phrase }) => this.#senses.get(phrase)!);
    // Most texts are plain; only what is short or has two meanings is worth the weighing.
    if (senses.every((own, at) => own.length === 1 && text[at]!.phrase.length > SHORT))
      return senses.map((own) => own[0]!.concept);
    const asked = [...lists, mostOf(this.knownIn(text, words)), 'en'];
    const english = senses.some((own) => own.some(({ lang }) => lang === 'en'));
    return text.map(({ phrase, lang }) => this.#concept(phrase, lang ? [lang, ...asked] : asked, english));
  }

  #concept(phrase: string, asked: readonly string[], english: boolean): Concept | null {
    const senses = this.#senses.get(phrase)!;
    for (const list of asked) {
      const sense = senses.find(({ lang }) => lang === list);
      if (sense) return sense.concept;
    }
    const naming = senses.find(({ concept }) => !NEGATIVES.has(concept));
    // A child is "con" in Vietnamese, and a note "not" in Turkish: nothing for a Spanish label, or an English one.
    if (phrase.length <= SHORT && (english || !naming)) return null;
    return (naming ?? senses[0]!).concept;
  }

  /** How much of a text each language knows, in words. */
  knownIn(text: readonly Spoken[], words: readonly string[]): ReadonlyMap<string, number> {
    const known = new Map<string, number>();
    const count = (lang: string, weight: number) => known.set(lang, (known.get(lang) ?? 0) + weight);
    for (const { phrase, length } of text) for (const { lang } of this.#senses.get(phrase)!) count(lang, length);
    for (const word of words) for (const lang of this.stops.of(word)) count(lang, STOP_WORD_WEIGHT);
    return known;
  }
}

/** The language that knows more of a text than any other does; English where that is no single one. */
function mostOf(known: ReadonlyMap<string, number>): string {
  const [first, second] = [...known].toSorted(([, one], [, other]) => other - one);
  return first && first[1] > (second?.[1] ?? 0) + 0.01 ? first[0] : 'en';
}

function spellings(phrases: readonly string[], lang: string): readonly string[] {
  if (!SPELLED_OUT.has(lang)) return phrases;
  return phrases.flatMap((phrase) => {
    const other = spelledOut(phrase);
    return other ? [phrase, other] : [phrase];
  });
}
