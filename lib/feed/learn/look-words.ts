import { kindOf, meansVisit, typeCodes, typesOfWord, wordKey } from '../../domain/lead/kinds.ts';
import type { LeadKind, LeadType } from '../../domain/lead/lead.ts';
import type { FoundWord, MappingLook } from '../../domain/mapping/learned.ts';
import { isListWord } from '../../domain/mapping/list-word.ts';
import type { FeedMapping } from '../../domain/mapping/mapping.ts';
import { meaningsOf } from '../../domain/mapping/meanings.ts';
import { cleanLine } from '../clean-text.ts';
import type { RecordMapper } from '../map-record.ts';
import { namesIn, wordsIn } from '../record-path.ts';
import type { LookedAt } from './look.ts';

/** A list that leads share has fewer entries than this, however many leads there are. */
const MOST_WORDS = 100;

/** From so many words on, a list repeats itself: what does not is a text that each lead has of its own. */
const FEW_WORDS = 4;

/** The words at the places for kind and type, and what each means. */
export function wordsOf(looked: readonly LookedAt[], mapping: FeedMapping, mapper: RecordMapper): MappingLook['words'] {
  const personal = personalTexts(looked);
  const kinds = new Counts();
  const types = new Counts();
  const stand = new Counts();
  for (const { path, values } of looked) {
    const at = (target: 'kind' | 'type'): string[] =>
      values.filter((leaf) => mapper.serves(leaf.path, target)).map(({ value }) => cleanLine(value));
    for (const word of [...at('kind'), ...kindNames(path)]) kinds.add(word);
    for (const word of at('type').flatMap((type) => typeCodes(type))) types.add(word);
    for (const word of [...wordsIn(path), namesIn(path).at(-1) ?? '']) stand.add(word);
  }
  // Where nothing states the kind, it is told by the type, or by what the user says of the records' name.
  const saysKind = [kinds, types].find((counts) => counts.size > 0) ?? stand;
  return {
    kind: saysKind.list(personal, (word) => kindMeaning(word, mapping)),
    type: types.list(personal, (word) => typeMeaning(word, mapping)),
  };
}

/** Names around a record that say its kind. */
const kindNames = (path: string): string[] =>
  [...namesIn(path), ...wordsIn(path)].flatMap(
    (name) => [name, name.slice(0, -1)].find((word) => kindOf([word]) !== 'unknown') ?? [],
  );

function kindMeaning(word: string, mapping: FeedMapping): Meant<LeadKind> {
  const kind = kindOf([word], meaningsOf(mapping));
  return { meaning: kind === 'unknown' ? null : kind, fixed: meansVisit(word) };
}

function typeMeaning(word: string, mapping: FeedMapping): Meant<LeadType[]> {
  if (meansVisit(word)) return { meaning: ['visit'], fixed: true };
  const types = typesOfWord(word, meaningsOf(mapping));
  return { meaning: types ? [...types] : null, fixed: false };
}

type Meant<Meaning> = Pick<FoundWord<Meaning>, 'meaning' | 'fixed'>;

/** Words and how many records have them; the first way in which one is written stands for all. */
class Counts {
  readonly #byKey = new Map<string, { word: string; count: number }>();
  #total = 0;

  get size(): number {
    return this.#byKey.size;
  }

  add(word: string): void {
    const key = wordKey(word);
    if (!key) return;
    this.#total++;
    const known = this.#byKey.get(key);
    if (known) known.count++;
    // More than a list has, plus one that shows it.
    else if (this.#byKey.size <= MOST_WORDS) this.#byKey.set(key, { word, count: 1 });
  }

  /** Null where these are no words of a list: what is shown here may be from leads that are held. */
  list<Meaning>(personal: ReadonlySet<string>, meant: (word: string) => Meant<Meaning>): FoundWord<Meaning>[] | null {
    const words = [...this.#byKey].map(([key, found]) => ({ key, ...found, ...meant(found.word) }));
    // A word that means something anywhere is nobody's name.
    const unknown = words.filter(
      ({ word, meaning }) => meaning === null && !typesOfWord(word) && kindOf([word]) === 'unknown',
    );
    const isList =
      words.length <= MOST_WORDS &&
      words.every(({ word }) => isListWord(word)) &&
      unknown.every(({ key }) => !personal.has(key)) &&
      (unknown.length < FEW_WORDS || unknown.length <= this.#total / 3);
    if (!isList) return null;
    return words
      .toSorted((a, b) => b.count - a.count)
      .map(({ word, count, meaning, fixed }) => ({ word, count, meaning, fixed }));
  }
}

/** What names a person or a company anywhere in these records. */
function personalTexts(looked: readonly LookedAt[]): ReadonlySet<string> {
  const texts = looked.flatMap(({ lead }) =>
    lead
      ? [lead.person.firstName, lead.person.lastName, lead.person.fullName, lead.person.email, lead.company.name]
      : [],
  );
  return new Set(texts.filter(Boolean).map(wordKey));
}
