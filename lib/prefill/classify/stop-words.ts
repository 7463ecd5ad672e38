import { wordList } from './fold.ts';

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
  of(word: string): ReadonlySet<string> | undefined {
    return this.#languages.get(word);
  }
}
