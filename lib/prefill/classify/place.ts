import type { Concept } from './concepts.ts';
import type { Meaning, Said } from './meaning.ts';

/** Where somebody is. */
export function place(said: Said): Meaning | null {
  // "Street, city, postal code": one field for the whole address.
  const parts = said.count('street', 'address-level2', 'address-level1', 'postal-code', 'country', 'address-line1');
  if (parts >= 4 || (parts >= 3 && said.has('address', 'street'))) return said.means('address-line1', 0.9);
  if (said.has('language')) return said.means('language');
  // "ZIP / city" holds both; either alone is half an answer.
  const joint = said.has('postal-code') && said.has('address-level2') && said.first('postal-code', 'address-level2');
  if (joint) return said.means(joint, 0.6);
  if (said.has('postal-code')) return said.means('postal-code');
  // "City, street": the rest of an address in one line.
  if (said.has('address-level2') && said.has('street', 'address-housenumber') && !said.has('other'))
    return said.means('address-line1', 0.7);
  // "Code" under "Billing address"; an address has one code only.
  if (said.has('address') && said.has('code') && !said.has('country')) return said.means('postal-code', 0.8);
  return (
    line(said) ??
    area(said) ??
    (said.has('line', 'one') && said.count('line', 'one') === 2 ? said.means('address-line1', 0.7) : null)
  );
}

function line(said: Said): Meaning | null {
  const { concepts } = said;
  if (said.has('address-line3') || numbered(concepts, 'three')) return said.means('address-line3');
  // "address2_city" is the city of a second address.
  const within = said.has('address-level2', 'address-level1', 'country');
  if (numbered(concepts, 'two') && !within) return said.means('address-line2');
  if (said.has('line') && said.has('other'))
    return said.has('street') ? said.means('address-line1') : said.means('address-line2', 0.8);
  const streetNumber = concepts.length === 2 && concepts[0] === 'number' && concepts[1] === 'street';
  if (said.has('address-housenumber') || streetNumber)
    return said.means(said.has('street') ? 'address-line1' : 'address-housenumber');
  return null;
}

function area(said: Said): Meaning | null {
  // "Country / region" is a list of countries.
  if (said.has('country') && said.has('address-level1')) return said.means('country', 0.9);
  const type = (['address-level2', 'address-level1', 'address-level3', 'country'] as const).find((one) =>
    said.has(one),
  );
  if (type) return said.means(type);
  if (said.has('address-line2'))
    return said.means(startsWithAddress(said.concepts) ? 'address-line1' : 'address-line2');
  // "Confirm your address" is seldom about a place.
  if (said.has('address-line1', 'address', 'street')) return said.means('address-line1', said.has('confirm') ? 0.5 : 1);
  return null;
}

/** "Address line 2", "street 2": the number counts only behind what it numbers ("example2-address" is no second line). */
function numbered(concepts: readonly Concept[], which: 'two' | 'three'): boolean {
  const before = concepts[concepts.indexOf(which) - 1];
  return before === 'address' || before === 'street' || before === 'line' || before === 'address-line2';
}

/** "Street, apartment" and "Street address or P.O. box" are first lines; "Apartment (address line 2)" is not. */
function startsWithAddress(concepts: readonly Concept[]): boolean {
  return concepts[0] === 'street' || concepts[0] === 'address';
}
