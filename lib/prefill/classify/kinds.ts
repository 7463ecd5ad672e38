import type { FieldType } from '../../domain/lead/field-types.ts';
import type { FieldFacts } from '../field.ts';
import type { Concept } from './concepts.ts';
import { words } from './fold.ts';
import { readLabel } from './text.ts';

/** Ways to reach somebody, and places where. */
const KINDS: ReadonlySet<Concept> = new Set<Concept>([
  'tel',
  'mobile',
  'fax',
  'email',
  'url',
  'social',
  'work',
  'home',
  'other',
  'primary',
]);
const COUNTING: ReadonlySet<Concept> = new Set<Concept>(['one', 'two', 'three', 'number', 'address']);
const MAX_OPTIONS = 30;

/** What each option of a list of kinds says ("Work", "Mobile", "E-mail"), by its value; null for every other list. */
export function kindsOf({ tag, choices, lang }: FieldFacts): Map<string, readonly Concept[]> | null {
  if (tag !== 'select' || choices.length < 2 || choices.length > MAX_OPTIONS) return null;
  const read = new Map(
    choices.map(({ value, text }) => [value, readLabel(text, lang).sightings.map((sighting) => sighting.concept)]),
  );
  const kinds = [...read.values()].filter(
    (said) =>
      said.some((concept) => KINDS.has(concept)) &&
      said.every((concept) => KINDS.has(concept) || COUNTING.has(concept)),
  );
  const different = new Set(kinds.flat().filter((concept) => KINDS.has(concept)));
  return kinds.length >= choices.length / 2 && different.size >= 2 ? read : null;
}

/** What stands in the field beside a list of kinds that shows this option. */
export function typeOfKind(said: readonly Concept[]): FieldType | null {
  return (['fax', 'mobile', 'tel', 'email', 'url'] as const).find((type) => said.includes(type)) ?? null;
}

/** Labels that leave it to the list beside the field to say what is wanted. */
const NAMELESS: ReadonlySet<string> = new Set(
  (
    'value detail details contact entry handle wert angabe kontakt valeur detail coordonnees valor dato detalle valore ' +
    'dettaglio waarde gegevens wartosc hodnota varde verdi vaerdi arvo deger значение 値 值'
  ).split(' '),
);

export function isNameless({ labels }: FieldFacts): boolean {
  return labels.every(({ text }) => words(text).every((word) => NAMELESS.has(word)));
}
