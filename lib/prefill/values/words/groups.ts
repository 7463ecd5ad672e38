import type { Choice } from '../../field.ts';
import { resolveChoice, nameKey } from '../options.ts';
import COMPANY_TYPES from './company-types.json' with { type: 'json' };
import SECTORS from './sectors.json' with { type: 'json' };

/** Words of one row mean the same; the words of common CRMs are among them. No word is in two rows. */
type Rows = Readonly<Record<string, readonly string[]>>;

/** What lists add and leave out without meaning another thing. */
const LINKS = /&|\/|\b(?:and|und|et|y|e|of|the|industry|industries|sector|companies)\b/gi;
const key = (text: string): string => nameKey(text.replaceAll('_', ' ').replace(LINKS, ' ')) || nameKey(text);

class Groups {
  readonly #rows: Rows;
  readonly #byKey = new Map<string, string>();

  constructor(rows: Rows) {
    this.#rows = rows;
    // To the letter first: "Industry" by itself is a word, in "Chemical industry" it is none.
    for (const of of [nameKey, key])
      for (const [row, words] of Object.entries(rows))
        for (const word of words) if (!this.#byKey.has(of(word))) this.#byKey.set(of(word), row);
  }

  rowOf(text: string): string | null {
    return this.#byKey.get(nameKey(text.replaceAll('_', ' '))) ?? this.#byKey.get(key(text)) ?? null;
  }

  /** The option with the lead's own word, else the only one that means the same. */
  choose(choices: readonly Choice[], text: string): string | null {
    const open = choices.filter((choice) => !choice.disabled && choice.value !== '');
    const literal = resolveChoice(open, [text]);
    const row = this.rowOf(text);
    if (literal !== null || row === null) return literal;
    const found = open.filter((choice) => (this.rowOf(choice.text) ?? this.rowOf(choice.value)) === row);
    return new Set(found.map(({ value }) => value)).size === 1 ? found[0]!.value : null;
  }

  wordings(text: string): string[] {
    const row = this.rowOf(text);
    return [...new Set([text, ...(row === null ? [] : this.#rows[row]!)])];
  }
}

export const sectors = new Groups(SECTORS);
export const companyTypes = new Groups(COMPANY_TYPES);
