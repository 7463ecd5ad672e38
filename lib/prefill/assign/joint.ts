import type { FieldType } from '../../domain/lead/form-values.ts';
import type { Concept } from '../classify/concepts.ts';
import { compose } from '../classify/compose.ts';
import { readLabel } from '../classify/text.ts';
import { settle, type Assigned } from './assigned.ts';
import { formOf } from './neighbours.ts';

/** What each half of a joint label asks of its own control. */
const HALVES: Partial<Record<Concept, FieldType>> = {
  'given-name': 'given-name',
  'family-name': 'family-name',
  street: 'address-line1',
  address: 'address-line1',
  'address-line1': 'address-line1',
  number: 'address-housenumber',
  'address-housenumber': 'address-housenumber',
  'postal-code': 'postal-code',
  'address-level2': 'address-level2',
  'address-level1': 'address-level1',
  country: 'country',
  dial: 'tel-country-code',
  tel: 'tel',
  'tel-extension': 'tel-extension',
};

const SHARED: ReadonlySet<FieldType> = new Set(Object.values(HALVES));
const SEPARATORS = /[/&+,|、・]/;
const MOST = 4;

/**
 * One label over two or three controls in a row ("ZIP / City", "Street / No.", "First / last name"): the controls
 * behind the first have no label of their own, and take what is left of the joint one.
 */
export function shareLabels(fields: Assigned[]): void {
  for (const entry of fields) {
    const halves = halvesOf(entry);
    if (halves.length < 2) continue;
    const form = formOf(fields, entry);
    const at = form.indexOf(entry);
    const others = form.slice(at + 1, at + halves.length);
    if (at < 0 || others.length < halves.length - 1 || !others.every((other) => isBare(other, entry, halves))) continue;
    for (const [place, one] of [entry, ...others].entries()) settle(one, halves[place]!, 'a part of a joint label');
  }
}

function halvesOf(entry: Assigned): FieldType[] {
  if (entry.judgement.none > 0.4) return [];
  const text = entry.field.labels[0]?.text ?? '';
  const parts = text.split(SEPARATORS).filter((part) => /\p{L}/u.test(part));
  const types = parts.length > 1 ? ofParts(parts, entry.field.lang) : ofWords(entry.judgement.said);
  // Two parts of one kind are two words for one thing ("Surname / Family name").
  return new Set(types).size === types.length ? types : [];
}

/** "ZIP / City", "Prénom & nom": each part read for itself. */
function ofParts(parts: readonly string[], lang: string): FieldType[] {
  const types: FieldType[] = [];
  for (const part of parts.slice(0, MOST)) {
    const reading = readLabel(part, lang);
    const type = compose(reading)?.type;
    const number = reading.sightings.some(({ concept }) => concept === 'number');
    if (type === 'name' && types.includes('given-name')) types.push('family-name');
    else if (type === 'name' && types.includes('family-name')) types.push('given-name');
    else if (type && type !== 'none' && type !== 'title') types.push(type);
    else if (number && types.at(-1) === 'address-line1') types.push('address-housenumber');
    else return [];
  }
  return types.every((type) => SHARED.has(type)) ? types : [];
}

/** "Postcode en plaats": word by word, where nothing but words tells the halves apart. */
function ofWords(said: readonly Concept[]): FieldType[] {
  if (said.length < 2 || said.length > MOST) return [];
  const types = said.map((concept) => HALVES[concept]).filter((type): type is FieldType => type !== undefined);
  // "Telephone number" and "House number" are one thing each; a number is a half behind a street only.
  const numbered = said.indexOf('number');
  if (numbered >= 0 && said[numbered - 1] !== 'street' && said[numbered - 1] !== 'address') return [];
  return types.length === said.length ? types : [];
}

/** Without a word of its own, or with the same words; a list of something else speaks for itself. */
function isBare(other: Assigned, first: Assigned, halves: readonly FieldType[]): boolean {
  const [label] = other.field.labels;
  return (
    other.field.tag !== 'textarea' &&
    other.judgement.none < 0.4 &&
    (other.field.tag !== 'select' || other.type === null || halves.includes(other.type)) &&
    (label === undefined || label.text === first.field.labels[0]?.text)
  );
}
