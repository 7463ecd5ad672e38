import type { FieldType } from '../../domain/lead/form-values.ts';
import { settle, type Assigned } from './assigned.ts';
import { formOf, near } from './neighbours.ts';

const PLACES: readonly FieldType[] = ['address-level2', 'address-level1', 'country'];
const REACH = 3;

/**
 * "Code" means nothing alone. Among city, state and country it is the postal one ("Billing code"); with "country" and
 * directly before a telephone number it is the one to dial, and so is a list of countries there without a word of its own.
 */
export function settleCodes(fields: Assigned[]): void {
  for (const entry of fields) {
    const { hints, none, said } = entry.judgement;
    if (!entry.type && hints.has('code') && none < 0.4 && isOfPlace(entry) && near(fields, entry, PLACES, REACH)) {
      if (!formOf(fields, entry).some((other) => other.type === 'postal-code' && sameBlock(entry, other)))
        settle(entry, 'postal-code', 'a code among the parts of an address');
    }
    const ofPhone = said.includes('code') || (entry.field.tag === 'select' && entry.field.labels.length === 0);
    if (entry.type === 'country' && ofPhone && isBeforePhone(fields, entry) && !isOfAddress(fields, entry))
      settle(entry, 'tel-country-code', 'a country before a telephone number');
  }
}

/** Behind the other parts of an address that has no country yet, and written: the code of its country. */
function isOfAddress(fields: Assigned[], entry: Assigned): boolean {
  const form = formOf(fields, entry);
  const before = form[form.indexOf(entry) - 1]?.type;
  const isPart = before === 'postal-code' || (before != null && PLACES.includes(before));
  return entry.field.tag === 'input' && isPart && form.every((other) => other === entry || other.type !== 'country');
}

/** What applications have codes of their own for. */
const CODED: ReadonlySet<FieldType> = new Set([
  'honorific-prefix',
  'language',
  'industry',
  'company-type',
  'lead-source',
]);

/** "Salutation code", "Language code": a code of the application's own, which no lead knows. */
export function ownCodes(fields: Assigned[]): void {
  for (const entry of fields)
    if (entry.type && CODED.has(entry.type) && entry.field.tag === 'input' && entry.judgement.said.includes('code'))
      settle(entry, null, "a code of the application's own");
}

/** "Code" alone, or with which address it belongs to. */
const isOfPlace = (entry: Assigned): boolean =>
  entry.judgement.said.every((concept) => concept === 'code' || concept === 'address' || isWhich(entry, concept));

const isWhich = (entry: Assigned, concept: string): boolean =>
  (entry.judgement.qualifiers as readonly string[]).includes(concept);

const sameBlock = (one: Assigned, other: Assigned): boolean =>
  [...one.judgement.qualifiers].toSorted().join() === [...other.judgement.qualifiers].toSorted().join();

function isBeforePhone(fields: Assigned[], entry: Assigned): boolean {
  const form = formOf(fields, entry);
  const next = form[form.indexOf(entry) + 1]?.type;
  return next === 'tel' || next === 'mobile';
}
