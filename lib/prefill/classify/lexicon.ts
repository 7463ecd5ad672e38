import { takeApart } from './compounds.ts';
import { NEGATIVES, type Concept, type Vocabulary } from './concepts.ts';
import { fold, isUnspaced, lettersAWord, spelledOut, wordsOf } from './fold.ts';
import { StopWords } from './stop-words.ts';
import type { LanguageData } from './vocabulary/index.ts';
import { listsFor } from './vocabulary/languages.ts';

interface Sense {
  concept: Concept;
  lang: string;
}

/** A stretch of a text that means something. */
interface Sighting {
  concept: Concept;
  /** How many words it covers. */
  length: number;
  phrase: string;
}

export interface Reading {
  sightings: Sighting[];
  /** Words that meant nothing. */
  unread: number;
}

/** What a reading is made of before its language is decided. */
interface Draft {
  phrases: { phrase: string; length: number; lang?: string }[];
  unread: number;
}

const MAX_PHRASE_WORDS = 7;
/** With its stop words. */
const MAX_WHOLE = 10;
const MAX_UNSPACED = 24;
/** Languages that are also typed without their letters ("Gebaeude", "Foersta"). */
const SPELLED_OUT: ReadonlySet<string> = new Set(['de', 'sv', 'da', 'nb', 'fi']);
const STOP_WORD_WEIGHT = 0.4;

/** All phrases of all languages, looked up by their letters alone; every look-up is bounded, so a scan is linear. */
export class Lexicon {
  readonly #senses = new Map<string, Sense[]>();
  readonly #stops = new StopWords();

  constructor(languages: Record<string, LanguageData>) {
    for (const [lang, data] of Object.entries(languages)) this.#stops.add(data['stop-words'] ?? [], lang);
    for (const [lang, data] of Object.entries(languages)) {
      const { 'stop-words': _, ...vocabulary } = data;
      this.#addLanguage(vocabulary, lang);
    }
  }

  /** Folded in one go: a few long texts are far cheaper than thousands of short ones. */
  #addLanguage(vocabulary: Vocabulary, lang: string): void {
    const entries = Object.entries(vocabulary) as [Concept, readonly string[]][];
    const meant = entries.map(([concept, list]) => ({ sense: { concept, lang }, list: spellings(list, lang) }));
    const senses = meant.flatMap(({ sense, list }) => list.map(() => sense));
    const folded = fold(meant.map(({ list }) => list.join('\n')).join('\n'), Infinity).split('\n');
    const split = folded.map(wordsOf);
    // Single words first: they say which stop words of other languages mean something in this one.
    for (const [at, spoken] of split.entries()) if (spoken.length === 1) this.#add(spoken[0]!, senses[at]!);
    for (const [at, spoken] of split.entries())
      if (spoken.length > 1) this.#add(this.#meaningful(spoken, [lang]).join(''), senses[at]!);
  }

  #add(key: string, sense: Sense): void {
    // A single letter is in too many ids to mean anything; what is left of "c/o" without its stop word is one.
    if (/^[a-zа-я]$/.test(key)) return;
    const senses = this.#senses.get(key);
    if (!senses) this.#senses.set(key, [sense]);
    else if (senses.every(({ lang }) => lang !== sense.lang)) senses.push(sense);
  }

  /**
   * In the page's language, else in the language of most of the text, else in English, else in the first language that
   * has it; what names a field goes before what rules one out ("nombre" is a name in Spanish and a quantity in French).
   */
  #concept(phrase: string, lists: readonly string[]): Concept {
    const senses = this.#senses.get(phrase)!;
    if (senses.length === 1) return senses[0]!.concept;
    for (const list of lists) {
      const sense = senses.find((candidate) => candidate.lang === list);
      if (sense) return sense.concept;
    }
    return (senses.find((candidate) => !NEGATIVES.has(candidate.concept)) ?? senses[0]!).concept;
  }

  /** Reads words from left to right, the longest phrase first. */
  read(spoken: string[], lang: string): Reading {
    const lists = listsFor(lang);
    const draft: Draft = { phrases: [], unread: 0 };
    const whole = this.#whole(spoken, lists);
    if (whole) draft.phrases.push(whole);
    const list = whole ? [] : this.#meaningful(spoken, lists);
    for (let at = 0; at < list.length;) {
      const taken = this.#phraseAt(list, at, draft);
      if (!taken) this.#readWord(list[at]!, lists, draft);
      at += taken || 1;
    }
    const asked = [...lists, this.#mostly(spoken, draft), 'en'];
    const sightings = draft.phrases.map(({ phrase, length, lang: own }) => ({
      concept: this.#concept(phrase, own ? [own, ...asked] : asked),
      length,
      phrase,
    }));
    return { sightings, unread: draft.unread };
  }

  /** The language that knows more of a text than any other, and more than English. */
  #mostly(spoken: string[], draft: Draft): string {
    if (draft.phrases.every(({ phrase }) => this.#senses.get(phrase)!.length === 1)) return 'en';
    const known = new Map<string, number>([['en', 0]]);
    const count = (lang: string, weight: number) => known.set(lang, (known.get(lang) ?? 0) + weight);
    for (const { phrase, length } of draft.phrases)
      for (const sense of this.#senses.get(phrase)!) count(sense.lang, length);
    for (const word of spoken) for (const lang of this.#stops.of(word) ?? []) count(lang, STOP_WORD_WEIGHT);
    const [[best, most], [, next]] = [...known, ['', 0] as const].toSorted((a, b) => b[1] - a[1]) as [
      readonly [string, number],
      readonly [string, number],
    ];
    return most > next + 0.01 ? best : 'en';
  }

  /** All of a text as one phrase of one language: what is a stop word elsewhere may be half of it ("For- og etternavn"). */
  #whole(spoken: string[], lists: readonly string[]): Draft['phrases'][number] | null {
    if (spoken.length < 2 || spoken.length > MAX_WHOLE) return null;
    const raw = spoken.join('');
    if (this.#senses.has(raw)) return { phrase: raw, length: spoken.length };
    const languages = new Set([...lists, 'en', ...spoken.flatMap((word) => [...(this.#stops.of(word) ?? [])])]);
    for (const lang of languages) {
      const kept = spoken.filter((word) => !this.#stops.of(word)?.has(lang));
      const phrase = kept.join('');
      if (kept.length > 0 && this.#senses.get(phrase)?.some((sense) => sense.lang === lang))
        return { phrase, length: kept.length, lang };
    }
    return null;
  }

  #phraseAt(list: string[], at: number, draft: Draft): number {
    for (let length = Math.min(MAX_PHRASE_WORDS, list.length - at); length > 0; length -= 1) {
      const phrase = length === 1 ? list[at]! : list.slice(at, at + length).join('');
      if (!this.#senses.has(phrase)) continue;
      draft.phrases.push({ phrase, length });
      return length;
    }
    return 0;
  }

  #readWord(word: string, lists: readonly string[], draft: Draft): void {
    if (isUnspaced(word)) return this.#readRun(word, draft);
    const compound = takeApart(word, lists, (phrase) => this.#senses.get(phrase)?.map((sense) => sense.lang));
    if (!compound) draft.unread += 1;
    else
      for (const phrase of compound.pieces)
        draft.phrases.push({ phrase, length: 1 / compound.pieces.length, lang: compound.lang });
  }

  /** Scripts without spaces: longest phrase or stop word first, character by character. */
  #readRun(run: string, draft: Draft): void {
    const size = lettersAWord(run);
    for (let at = 0; at < run.length;) {
      let length = Math.min(MAX_UNSPACED, run.length - at);
      let piece = '';
      for (; length > 0; length -= 1) {
        piece = run.slice(at, at + length);
        if (this.#senses.has(piece) || this.#stops.of(piece)) break;
      }
      // A single character inside a longer run is seldom the word it would be alone (日 in 日本).
      if (length > 0 && this.#senses.has(piece) && (length > 1 || run.length <= 3))
        draft.phrases.push({ phrase: piece, length: length / size });
      else if (length === 0 || !this.#stops.of(piece)) draft.unread += 1 / size;
      at += Math.max(length, 1);
    }
  }

  /**
   * Without the stop words. What one language drops may mean something in the page's, or name a field in English: "by" is
   * the city on a Danish page, and "no" is a number though Portuguese says it for "in the".
   */
  #meaningful(list: string[], lists: readonly string[]): string[] {
    const own = lists.length ? lists : ['en'];
    const says = (word: string) =>
      word.length > 1 &&
      this.#senses
        .get(word)
        ?.some(({ lang, concept }) => lists.includes(lang) || (lang === 'en' && !NEGATIVES.has(concept)));
    const kept = list.filter((word) => {
      const languages = this.#stops.of(word);
      return !languages || (!own.some((one) => languages.has(one)) && says(word));
    });
    return kept.length ? kept : list;
  }
}

function spellings(phrases: readonly string[], lang: string): readonly string[] {
  if (!SPELLED_OUT.has(lang)) return phrases;
  return phrases.flatMap((phrase) => {
    const other = spelledOut(phrase);
    return other ? [phrase, other] : [phrase];
  });
}
