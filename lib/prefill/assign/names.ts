import type { FieldType } from '../../domain/lead/form-values.ts';
import { readLabel } from '../classify/text.ts';
import { settle, type Assigned } from './assigned.ts';
import { formOf, near } from './neighbours.ts';

const REACH = 3;

const PEOPLE: ReadonlySet<FieldType | null> = new Set<FieldType>(['name', 'given-name', 'family-name']);
const PLAIN = 0.8;

/** "Badge name", "Template name": with a word that is not known, a name is the person's only where no other is asked. */
export function namesOfThings(fields: Assigned[]): void {
  for (const entry of fields) {
    if (entry.type !== 'name' || (entry.confidence >= PLAIN && !hasStrangeWord(entry))) continue;
    const plain = formOf(fields, entry).some(
      (other) => other !== entry && other.confidence >= PLAIN && PEOPLE.has(other.type),
    );
    if (plain) settle(entry, null, 'a name of something, in a form that asks for the person elsewhere');
  }
}

/** Its id may be sure of what its label is not: "Name on badge", `badge_name`. */
function hasStrangeWord({ field }: Assigned): boolean {
  const [label] = field.labels;
  return label !== undefined && readLabel(label.text, field.lang).unread >= 1;
}

/** "Name 2" goes on where the first has no room. */
export function secondNames(fields: Assigned[]): void {
  for (const entry of fields) {
    const { said } = entry.judgement;
    if (entry.type === 'name' && (said.includes('two') || said.includes('three')))
      settle(entry, null, 'a second line of a name');
  }
}

/**
 * "Name" beside "Vorname", "Nom" beside "Prénom", "Naam" beside "Voornaam" is the family name; "Nome" beside
 * "Cognome", "Nombre" beside "Apellidos", "Имя" beside "Фамилия" the given one. No list of languages is needed.
 */
export function splitNames(fields: Assigned[]): void {
  for (const entry of fields) {
    if (entry.type !== 'name' && !isNameByItsLabel(fields, entry)) continue;
    const given = near(fields, entry, ['given-name'], REACH);
    const family = near(fields, entry, ['family-name'], REACH);
    if (given && !family) settle(entry, 'family-name', 'a name beside a given name');
    else if (family && !given) settle(entry, 'given-name', 'a name beside a family name');
  }
}

/** "Nom", whose id says that it is a company's ("tiers[nom]"), in a form that asks for the company elsewhere. */
const isNameByItsLabel = (fields: readonly Assigned[], entry: Assigned): boolean =>
  entry.type === 'organization' &&
  entry.judgement.said.join() === 'name' &&
  formOf(fields, entry).some((other) => other.type === 'organization' && !other.judgement.said.includes('name'));
