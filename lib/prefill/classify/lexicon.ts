import { NEGATIVES, type Concept, type Vocabulary } from './concepts.ts';
import { isUnspaced, words } from './fold.ts';
import { STOP_WORDS } from './stop-words.ts';

interface Sense {
  concept: Concept;
  lang: string;
}

/** A stretch of a text that means something. */
interface Sighting {
  concept: Concept;
  /** How many words (or characters of an unspaced script) it covers. */
  length: number;
  phrase: string;
}

export interface Reading {
  sightings: Sighting[];
  /** Words that meant nothing. */
  unread: number;
}

const MAX_PHRASE_WORDS = 7;
const MAX_UNSPACED = 14;
const MIN_PIECE = 3;
const MIN_COMPOUND = 6;
const MAX_COMPOUND = 40;
/** One-letter ids and digits say nothing inside a compound. */
const isPiece = (text: string) => text.length >= MIN_PIECE;

/** All phrases of all languages, looked up by their letters alone; every look-up is bounded, so a scan is linear. */
export class Lexicon {
  readonly #senses = new Map<string, Sense[]>();

  constructor(vocabularies: Record<string, Vocabulary>) {
    for (const [lang, vocabulary] of Object.entries(vocabularies))
      for (const [concept, phrases] of Object.entries(vocabulary) as [Concept, string[]][])
        for (const phrase of phrases) this.#add(phrase, concept, lang);
  }

  #add(phrase: string, concept: Concept, lang: string): void {
    const key = meaningful(words(phrase)).join('');
    // A single letter is in too many ids to mean anything; what is left of "c/o" without its stop word is one.
    if (!key || /^[a-zа-я]$/.test(key)) return;
    const senses = this.#senses.get(key);
    if (senses) senses.push({ concept, lang });
    else this.#senses.set(key, [{ concept, lang }]);
  }

  /**
   * In the page's language, else in English, else in the first language that has it; what names a field goes before what
   * rules one out ("nombre" is a name in Spanish and a quantity in French).
   */
  sense(key: string, lang: string): Concept | undefined {
    const senses = this.#senses.get(key);
    if (!senses) return undefined;
    const sense =
      senses.find((candidate) => candidate.lang === lang) ??
      senses.find((candidate) => candidate.lang === 'en') ??
      senses.find((candidate) => !NEGATIVES.has(candidate.concept)) ??
      senses[0];
    return sense?.concept;
  }

  /** Reads words from left to right, the longest phrase first. */
  read(spoken: string[], lang: string): Reading {
    const list = meaningful(spoken);
    const reading: Reading = { sightings: [], unread: 0 };
    for (let at = 0; at < list.length;) {
      const word = list[at]!;
      const taken = this.#phraseAt(list, at, lang, reading);
      if (taken) at += taken;
      else {
        if (isUnspaced(word)) this.#readRun(word, lang, reading);
        else this.#readCompound(word, lang, reading);
        at += 1;
      }
    }
    return reading;
  }

  #phraseAt(list: string[], at: number, lang: string, reading: Reading): number {
    for (let length = Math.min(MAX_PHRASE_WORDS, list.length - at); length > 0; length -= 1) {
      const key = list.slice(at, at + length).join('');
      const concept = this.sense(key, lang);
      if (concept) {
        reading.sightings.push({ concept, length, phrase: key });
        return length;
      }
    }
    return 0;
  }

  /** Scripts without spaces: longest phrase first, character by character. */
  #readRun(run: string, lang: string, reading: Reading): void {
    for (let at = 0; at < run.length;) {
      let length = Math.min(MAX_UNSPACED, run.length - at);
      let concept: Concept | undefined;
      for (; length > 0; length -= 1) if ((concept = this.sense(run.slice(at, at + length), lang))) break;
      // A single character inside a longer run is seldom the word it would be alone (日 in 日本).
      if (concept && (length > 1 || run.length <= 3))
        reading.sightings.push({ concept, length: length / 2, phrase: run.slice(at, at + length) });
      else reading.unread += 0.5;
      at += Math.max(length, 1);
    }
  }

  /** "firmenname", "billingfirstname": a word made of known words, end to end. */
  #readCompound(word: string, lang: string, reading: Reading): void {
    const pieces = word.length >= MIN_COMPOUND && word.length <= MAX_COMPOUND ? this.#pieces(word, lang) : null;
    if (!pieces) reading.unread += 1;
    else
      for (const phrase of pieces)
        reading.sightings.push({ concept: this.sense(phrase, lang)!, length: 1 / pieces.length, phrase });
  }

  #pieces(word: string, lang: string): string[] | null {
    // best[i]: the fewest pieces that cover the first i letters.
    const best: (string[] | null)[] = [[]];
    for (let end = 1; end <= word.length; end += 1) {
      best[end] = null;
      for (let start = 0; start <= end - MIN_PIECE; start += 1) {
        const before = best[start];
        if (!before || before.length > 3) continue;
        // German joins words with an "s" or "n" ("firmen|name", "rechnung|s|adresse").
        const piece = word.slice(start, end);
        const bare = /[sn]$/.test(piece) && end < word.length ? piece.slice(0, -1) : piece;
        const phrase = [piece, bare].find((text) => isPiece(text) && this.sense(text, lang));
        if (phrase && (!best[end] || before.length + 1 < best[end]!.length)) best[end] = [...before, phrase];
      }
    }
    return best[word.length] ?? null;
  }
}

function meaningful(list: string[]): string[] {
  const kept = list.filter((word) => !STOP_WORDS.has(word));
  return kept.length ? kept : list;
}
