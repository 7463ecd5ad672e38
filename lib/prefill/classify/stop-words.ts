import { wordList } from './fold.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Articles, prepositions, possessives and the politeness of forms, by language. They are dropped on both sides of a
 * look-up, so "nom de l'entreprise" and "nom entreprise" are one phrase.
 */
export class StopWords {
  readonly #languages = new Map<string, Set<string>>();

  add(list: readonly string[], lang: string): void {
    for (const word of wordList(list.join(' '))) {
      const languages = this.#languages.get(word);
      if (languages) languages.add(lang);
      else this.#languages.set(word, new Set([lang]));
    }
  }

  /** The languages in which a word says nothing. */
  of(word: string): ReadonlySet<string> {
    return this.#languages.get(word) ?? NONE;
  }

  /** A text without the stop words of some languages, or of all; a text of nothing else is left as it is. */
  without(list: string[], languages?: readonly string[]): string[] {
    const isStop = (word: string) => {
      const own = this.#languages.get(word);
      return own !== undefined && (!languages || languages.some((lang) => own.has(lang)));
    };
    if (!list.some(isStop)) return list;
    const kept = list.filter((word) => !isStop(word));
    return kept.length ? kept : list;
  }
}
