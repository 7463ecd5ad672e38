import {
  classifyLead,
  type Classified,
  kindOf,
  type Meanings,
  NO_MEANINGS,
  typeCodes,
  typesOfWord,
} from '../domain/lead/kinds.ts';
import type { LeadType } from '../domain/lead/lead.ts';
import { alone } from '../domain/remembered.ts';
import { namesIn, wordsIn } from './record-path.ts';

export interface KindOfRecord extends Classified {
  kindRaw: string;
}

interface Said {
  /** Words at the places for a kind. */
  stated: readonly string[];
  /** From the root of the feed to the record. */
  path: string;
  types: readonly string[];
  pressed?: readonly LeadType[];
  meanings?: Meanings;
}

/**
 * The kind that the record says, in whichever places it does, and that the names of its element and of the groups
 * around it say; where none does, the one that its type says. What disagrees is of no known kind, and neither is a
 * record that says a word we do not know, whatever the names around it are.
 */
function kindOfRecord({ stated, path, types, pressed = [], meanings = NO_MEANINGS }: Said): KindOfRecord {
  const isKnown = (word: string): boolean => kindOf([word], meanings) !== 'unknown';
  const classified = (words: readonly string[], names: readonly string[], others: readonly string[]): KindOfRecord => ({
    kindRaw: shown(words, names, meanings),
    ...classifyLead(kindOf([...words, ...names], meanings), others, { meanings, pressed }),
  });
  const codes = types.flatMap((type) => typeCodes(type, meanings));
  const isVisit = [pressed, ...codes.map((code) => typesOfWord(code, meanings))].some((meant) =>
    meant?.includes('visit'),
  );
  const words = isVisit ? [...stated, 'visit'] : stated;
  const around = wordsIn(path);
  const names = [...namesIn(path).toReversed(), ...around]
    .map((name) => [name, name.slice(0, -1)].find((word) => kindOf([word]) !== 'unknown') ?? null)
    .filter((name) => name !== null);
  if (words.length + names.length > 0) return classified(words, names, types);
  const isType = (code: string): boolean => typesOfWord(code, meanings) !== undefined;
  if (codes.some(isKnown))
    return classified(
      codes.filter(isKnown),
      [],
      codes.filter((code) => !isKnown(code) || isType(code)),
    );
  // What the user says of an element's name counts where nothing else says anything.
  return classified([...around, ...namesIn(path).toReversed()].filter(isKnown).slice(0, 1), [], types);
}

/** As many as a feed has kinds, types and groups of records. */
const REMEMBERED = 500;

/** The same for all records of a feed: they say the same few things again and again. */
export class KindReader {
  readonly #meanings: Meanings;
  readonly #known = new Map<string, KindOfRecord>();

  constructor(meanings: Meanings) {
    this.#meanings = meanings;
  }

  read(said: Required<Omit<Said, 'meanings'>>): KindOfRecord {
    const { stated, path, types, pressed } = said;
    const key = [path, ...stated, '', ...types, '', ...pressed].join('\n');
    const before = this.#known.get(key);
    const kind = before ?? kindOfRecord({ ...said, meanings: this.#meanings });
    if (!before && this.#known.size < REMEMBERED)
      this.#known.set(alone(key), { ...kind, kindRaw: alone(kind.kindRaw) });
    return { ...kind, types: [...kind.types] };
  }
}

/** Every word of the record; of the names around it, those that say something else than what stands before them. */
function shown(words: readonly string[], names: readonly string[], meanings: Meanings): string {
  const all = [...new Set(words)];
  for (const name of names)
    if (all.every((word) => kindOf([word], meanings) !== kindOf([name], meanings))) all.push(name);
  return all.join(', ');
}
