import { takeApart } from './compounds.ts';
import type { Concept } from './concepts.ts';
import { isThai, isUnspaced, lettersAWord } from './fold.ts';
import { Phrases, type Spoken } from './phrases.ts';
import type { LanguageData } from './vocabulary/index.ts';
import { listsFor } from './vocabulary/languages.ts';

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
  phrases: Spoken[];
  unread: number;
}

const MAX_PHRASE_WORDS = 7;
/** With its stop words. */
const MAX_WHOLE = 10;
const MAX_UNSPACED = 24;

/** Finds the phrases of all languages in texts; every look-up is bounded, so a scan is linear. */
export class Lexicon {
  readonly #phrases: Phrases;

  constructor(languages: Record<string, LanguageData>) {
    this.#phrases = new Phrases(languages);
  }

  /** Reads words; `lang` is the language that the page declares, which many a page does wrongly or not at all. */
  read(spoken: string[], lang: string): Reading {
    const lists = listsFor(lang);
    const { phrases, unread } = this.#whole(spoken, lists) ?? this.#parts(spoken, lists);
    const reading: Reading = { sightings: [], unread };
    for (const [at, concept] of this.#phrases.concepts(phrases, spoken, lists).entries()) {
      const { phrase, length } = phrases[at]!;
      if (concept) reading.sightings.push({ concept, length, phrase });
      else reading.unread += length;
    }
    return reading;
  }

  /** How much of a text each language knows, in words. */
  languages(spoken: string[]): ReadonlyMap<string, number> {
    const { phrases } = this.#whole(spoken, []) ?? this.#parts(spoken, []);
    return this.#phrases.knownIn(phrases, spoken);
  }

  /** All of a text as one phrase of one language: what is a stop word elsewhere may be half of it ("For- og etternavn"). */
  #whole(spoken: string[], lists: readonly string[]): Draft | null {
    if (spoken.length < 2 || spoken.length > MAX_WHOLE) return null;
    const { stops } = this.#phrases;
    const raw = spoken.join('');
    if (this.#phrases.has(raw)) return { phrases: [{ phrase: raw, length: spoken.length }], unread: 0 };
    const withStops = spoken.filter((word) => stops.of(word).size > 0);
    if (withStops.length === 0) return null;
    for (const lang of new Set([...lists, 'en', ...withStops.flatMap((word) => [...stops.of(word)])])) {
      const kept = stops.without(spoken, [lang]);
      const phrase = kept.join('');
      if (this.#phrases.languagesOf(phrase)?.includes(lang))
        return { phrases: [{ phrase, length: kept.length, lang }], unread: 0 };
    }
    return null;
  }

  /**
   * Without the stop words of the page's language, as those of others may mean something in it ("by" is the city on a
   * Danish page); without those of all languages if that leaves less unread.
   */
  #parts(spoken: string[], lists: readonly string[]): Draft {
    const { stops } = this.#phrases;
    const own = stops.without(spoken, lists.length ? lists : ['en']);
    const draft = this.#scan(own, lists);
    if (draft.unread === 0) return draft;
    const bare = stops.without(spoken);
    if (bare.length === own.length) return draft;
    const other = this.#scan(bare, lists);
    return other.unread < draft.unread ? other : draft;
  }

  /** From left to right, the longest phrase first. */
  #scan(list: string[], lists: readonly string[]): Draft {
    const draft: Draft = { phrases: [], unread: 0 };
    for (let at = 0; at < list.length;) {
      const taken = this.#phraseAt(list, at, draft);
      at += taken || this.#readWord(list, at, lists, draft);
    }
    return draft;
  }

  #phraseAt(list: string[], at: number, draft: Draft): number {
    for (let length = Math.min(MAX_PHRASE_WORDS, list.length - at); length > 0; length -= 1) {
      const phrase = length === 1 ? list[at]! : list.slice(at, at + length).join('');
      if (!this.#phrases.has(phrase)) continue;
      draft.phrases.push({ phrase, length });
      return length;
    }
    return 0;
  }

  #readWord(list: string[], at: number, lists: readonly string[], draft: Draft): number {
    const word = list[at]!;
    if (isUnspaced(word)) {
      // Thai puts spaces between phrases, so what begins a phrase may stand at the end of a run.
      const end = isThai(word) ? list.findIndex((other, index) => index > at && !isThai(other)) : at + 1;
      const run = list.slice(at, end < 0 ? list.length : end);
      this.#readRun(run.join(''), draft);
      return run.length;
    }
    const compound = takeApart(word, lists, (phrase) => this.#phrases.languagesOf(phrase));
    if (!compound) draft.unread += 1;
    else
      for (const phrase of compound.pieces)
        draft.phrases.push({ phrase, length: 1 / compound.pieces.length, lang: compound.lang });
    return 1;
  }

  /** Scripts without spaces: longest phrase or stop word first, character by character. */
  #readRun(run: string, draft: Draft): void {
    const size = lettersAWord(run);
    for (let at = 0; at < run.length;) {
      let length = Math.min(MAX_UNSPACED, run.length - at);
      while (length > 0 && !this.#says(run.slice(at, at + length))) length -= 1;
      const piece = run.slice(at, at + length);
      // A single character inside a longer run is seldom the word it would be alone (日 in 日本).
      if (this.#phrases.has(piece) && (length > 1 || run.length <= 3))
        draft.phrases.push({ phrase: piece, length: length / size });
      else if (this.#phrases.stops.of(piece).size === 0) draft.unread += 1 / size;
      at += Math.max(length, 1);
    }
  }

  #says(piece: string): boolean {
    return this.#phrases.has(piece) || this.#phrases.stops.of(piece).size > 0;
  }
}
