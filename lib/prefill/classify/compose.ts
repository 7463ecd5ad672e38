import { NEGATIVES, type Concept } from './concepts.ts';
import type { Reading } from './lexicon.ts';
import { Said, type Meaning } from './meaning.ts';
import { person } from './person.ts';
import { place } from './place.ts';

/** Negatives that stand beside contact fields all the same: the billing address of a card, an e-mail as user name. */
const BESIDE_CONTACTS: ReadonlySet<Concept> = new Set<Concept>(['card', 'user-name']);
/** What a buyer writes about. */
const MATTERS: ReadonlySet<Concept> = new Set<Concept>(['product', 'campaign', 'money', 'quantity', 'date']);
const PLACES: readonly Concept[] = [
  'address-level1',
  'address-level2',
  'address-level3',
  'postal-code',
  'country',
  'street',
  'address-line1',
  'address',
  'address-line2',
];
/** What those who ask have of their own: "our contact", "our website". */
const THEIRS: ReadonlySet<Meaning['type']> = new Set<Meaning['type']>([
  'name',
  'organization',
  'email',
  'tel',
  'mobile',
  'url',
  'address-line1',
]);
/** From so many unknown words on a text is prose, and begins with what it is about. */
const PROSE = 3;

/** Puts the concepts of a text together, in every language alike. The order of the rules is their precedence. */
export function compose(reading: Reading): Meaning | null {
  if (reading.sightings.length === 0) return null;
  const said = new Said(reading);
  if (isRuledOut(said, reading.unread)) return said.means('none');
  const meaning = positive(said);
  return meaning && said.has('ours') && THEIRS.has(meaning.type) && reading.unread < PROSE
    ? said.means('none')
    : meaning;
}

function isRuledOut(said: Said, unread: number): boolean {
  const negative = said.concepts.filter((concept) => NEGATIVES.has(concept));
  if (negative.length === 0) return false;
  if (negative.includes('trap')) return true;
  // "Describe your project", "Comments on the product": a message says what it is about.
  if (said.concepts[0] === 'message' && negative.every((concept) => MATTERS.has(concept))) return false;
  // "E-mail address where our support team can reach you".
  if (unread >= PROSE && !NEGATIVES.has(said.concepts[0]!)) return false;
  // "First name on ID".
  if (negative.every((concept) => concept === 'record-number') && said.has('given-name', 'family-name')) return false;
  if (negative.some((concept) => !BESIDE_CONTACTS.has(concept))) return true;
  return !(
    said.has('email', 'lead-source', 'organization-title') ||
    (said.has(...PLACES) && !said.has('name', 'number'))
  );
}

function positive(said: Said): Meaning | null {
  return reach(said) ?? business(said) ?? place(said) ?? person(said);
}

/** Where somebody can be reached, and what about. */
function reach(said: Said): Meaning | null {
  const phone = said.has('tel', 'mobile');
  if (said.has('lead-source')) return said.means('lead-source');
  if (said.concepts[0] === 'message' && said.has(...MATTERS)) return said.means('message');
  if (said.has('email')) return mail(said);
  if (said.has('subject')) return said.means(said.has('message') ? 'message' : 'subject');
  if (said.has('fax') && !phone) return said.means('fax');
  if (said.has('dial') || (phone && said.has('country', 'code') && !said.has('area')))
    return said.means('tel-country-code');
  // "ZIP extension": the last four digits of a nine-digit code.
  if (said.has('tel-extension')) return said.means(said.has('postal-code') ? 'postal-code' : 'tel-extension');
  // No telephone is told by a postal code; the other way round, "tel" is the keyboard that is wanted.
  if (phone && said.has('postal-code')) return said.means('postal-code');
  if (phone) return said.means(said.has('mobile') ? 'mobile' : 'tel');
  if (said.has('area')) return said.means('tel', 0.9);
  // "Site name": of a place as often as of a page.
  return said.has('url') ? said.means('url', said.has('name') ? 0.4 : 1) : null;
}

/** Mail has a subject and a text of its own; the name of a mail (a template, a list) is no address. */
function mail(said: Said): Meaning {
  if (said.has('subject')) return said.means('subject');
  if (said.has('message')) return said.means('message');
  // "Contact e-mail" is the contact's; "e-mail name" is no address.
  return said.means('email', said.first('name', 'email') === 'email' && said.has('name') ? 0.45 : 1);
}

/** What a company is asked, besides its name and address. */
function business(said: Said): Meaning | null {
  if (said.has('company-type') || (said.has('organization', 'account') && said.has('kind')))
    return said.means('company-type');
  if (said.has('size')) return said.means('none');
  const type = (['industry', 'department', 'organization-title', 'request-date'] as const).find((concept) =>
    said.has(concept),
  );
  return type ? said.means(type) : null;
}
