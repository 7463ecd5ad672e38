import { fold } from '../../../domain/lead/fold.ts';
import { BARS, FILLERS, GENERIC, GROUPS, HEADS } from './words.ts';

export type Head = keyof typeof HEADS;
export type Generic = keyof typeof GENERIC;
export type Group = keyof typeof GROUPS;

/** One word of a name, or several that mean one thing. */
export type Unit =
  | { is: 'head'; head: Head; weak: boolean; word: string }
  | { is: 'generic'; generic: Generic; word: string }
  | { is: 'group'; group: Group; weak: boolean; word: string }
  | { is: 'bar' | 'filler' | 'unknown'; word: string };

/** Words of more letters are not looked for: names are short. */
const LONGEST_NAME = 80;

/** As many words as one entry of the vocabulary has. */
const MOST_JOINED = 5;

const REMEMBERED = 5000;

const vocabulary = new Map<string, Unit>();

/** Before all others the heads: a word has one place, the first that it is found in. */
function buildVocabulary(): Map<string, Unit> {
  const add = (text: string, toUnit: (word: string, weak: boolean) => Unit): void => {
    for (const entry of text.trim().split(/\s+/)) {
      const word = fold(entry);
      if (!vocabulary.has(word)) vocabulary.set(word, toUnit(word, entry.startsWith('~')));
    }
  };
  for (const [head, text] of Object.entries(HEADS) as [Head, string][])
    add(text, (word, weak) => ({ is: 'head', head, weak, word }));
  for (const [group, text] of Object.entries(GROUPS) as [Group, string][])
    add(text, (word, weak) => ({ is: 'group', group, weak, word }));
  for (const [generic, text] of Object.entries(GENERIC) as [Generic, string][])
    add(text, (word) => ({ is: 'generic', generic, word }));
  add(BARS, (word) => ({ is: 'bar', word }));
  add(FILLERS, (word) => ({ is: 'filler', word }));
  return vocabulary;
}

const known = new Map<string, readonly Unit[]>();

/** A name as the words that it is made of: `companyEMail`, `COMPANY_EMAIL` and `companyemail` are the same two. */
export function unitsOf(name: string): readonly Unit[] {
  const before = known.get(name);
  if (before) return before;
  const units = read(name.slice(0, LONGEST_NAME));
  if (known.size < REMEMBERED) known.set(name, units);
  return units;
}

function read(name: string): Unit[] {
  const words = wordsOf(name);
  const units: Unit[] = [];
  for (let at = 0; at < words.length;) {
    let joined = Math.min(MOST_JOINED, words.length - at);
    while (joined > 1 && !look(words.slice(at, at + joined).join(''))) joined--;
    const word = words.slice(at, at + joined).join('');
    const unit = look(word);
    // One letter is a sign of the type, as in `strName` and `iCount`.
    const plain: Unit = { is: 'filler', word };
    units.push(...(unit ? [unit] : /^[a-z]$/.test(word) ? [plain] : split(word)));
    at += joined;
  }
  return units;
}

const look = (word: string): Unit | undefined => (vocabulary.size > 0 ? vocabulary : buildVocabulary()).get(word);

/** Where the case changes and at every sign. Numbers tell one of several, and not what they are. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .split(/[^\p{L}\p{M}]+/u)
    .map(fold)
    .filter(Boolean);

/** Short pieces would be found in any word. An ideograph is a word. */
const isPiece = (piece: string): boolean =>
  piece.length >= 3 || piece === 'id' || /[^\p{Script=Latin}\p{Script=Cyrillic}]/u.test(piece);

/** A word without separators as the fewest known words that it consists of, or else as one that is not known. */
function split(word: string): Unit[] {
  const best: (Unit[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    best[end] = null;
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const piece = word.slice(start, end);
      if (!before || !isPiece(piece) || (best[end] && best[end]!.length <= before.length + 1)) continue;
      const unit = look(piece);
      if (unit) best[end] = [...before, unit];
    }
  }
  return best[word.length] ?? [{ is: 'unknown', word }];
}
