import type { FieldType } from '../../domain/lead/form-values.ts';
import { ADDRESS_PARTS } from '../classify/address-parts.ts';
import { asksForInitials } from '../classify/initials.ts';
import { whichSurname } from '../classify/surnames.ts';
import { qualifiers } from '../classify/qualifiers.ts';
import { readLabel } from '../classify/text.ts';
import type { Assigned } from './assigned.ts';
import { isCustomer } from './buyers.ts';
import { isAreaRun, isPhoneRun } from './phone-boxes.ts';
import { isZipRun } from './zip-boxes.ts';

const ADDRESS: ReadonlySet<FieldType> = new Set(['address-line1', ...ADDRESS_PARTS]);

/** One value goes into one field, and an address into one block of fields: the primary one, else the first. */
export function blocksToFill(assigned: readonly Assigned[]): Set<Assigned> {
  const chosen = new Set<Assigned>();
  const usable = assigned.filter((entry) => entry.type && entry.field.offLimits === null);
  const block = addressBlock(usable);
  const besidePerson = elsewhere(usable);
  const byType = new Map<FieldType, Assigned[]>();
  for (const entry of usable) byType.set(entry.type!, [...(byType.get(entry.type!) ?? []), entry]);

  for (const [type, entries] of byType) {
    const candidates =
      ADDRESS.has(type) && block !== null && entries.some((entry) => keyOf(entry) === block)
        ? entries.filter((entry) => keyOf(entry) === block)
        : entries;
    const best = [...candidates].toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        Number(a.unsure) - Number(b.unsure) ||
        Number(isListOfJobs(a)) - Number(isListOfJobs(b)) ||
        besidePerson(a) - besidePerson(b) ||
        Number(asksForInitials(a.field)) - Number(asksForInitials(b.field)) ||
        Number(isCustomer(a)) - Number(isCustomer(b)) ||
        a.field.order - b.field.order,
    )[0]!;
    chosen.add(best);
    for (const other of candidates) {
      // The address is asked a second time to be sure of it, not to get another one.
      if (type === 'email' && other.judgement.qualifiers.includes('confirm')) chosen.add(other);
      if (type === 'tel' && (isPhoneRun(best, other) || isAreaRun(best, other))) chosen.add(other);
      if (type === 'postal-code' && isZipRun(best, other)) chosen.add(other);
      if (type === 'family-name' && isOtherSurname(best, other)) chosen.add(other);
    }
  }
  return chosen;
}

const isOtherSurname = (best: Assigned, other: Assigned): boolean =>
  whichSurname(best.field) === 'first' &&
  whichSurname(other.field) === 'second' &&
  best.field.group === other.field.group;

const REACHES_PERSON: ReadonlySet<FieldType> = new Set(['email', 'tel', 'mobile']);
const PERSON: ReadonlySet<FieldType | null> = new Set<FieldType>(['given-name', 'family-name', 'name']);

/** 1 for an e-mail or a telephone that stands under another heading than the person. */
function elsewhere(usable: readonly Assigned[]): (entry: Assigned) => number {
  const headings = new Set(usable.filter(({ type }) => PERSON.has(type)).map(({ field }) => field.headings[0]));
  return ({ type, field }) =>
    Number(REACHES_PERSON.has(type!) && headings.size > 0 && !headings.has(field.headings[0]));
}

/** A job is seldom one of the functions that a form lists; a line for it takes any. */
const isListOfJobs = (entry: Assigned): boolean => entry.type === 'organization-title' && entry.field.tag === 'select';

function rank(entry: Assigned): number {
  const all = qualifiersOf(entry);
  if (all.includes('shipping') || all.includes('other')) return 4;
  if (all.includes('home')) return 3;
  if (all.includes('confirm')) return 2;
  return all.includes('billing') ? 1 : 0;
}

/** What the field, and else its heading, says about which of several it is. */
function qualifiersOf(entry: Assigned) {
  const own = entry.judgement.qualifiers.filter((qualifier) => qualifier !== 'confirm' || entry.type === 'email');
  if (own.length > 0) return own;
  const heading = entry.field.headings[0];
  return heading ? qualifiers(readLabel(heading, entry.field.lang)) : [];
}

const keyOf = (entry: Assigned): string =>
  [
    entry.judgement.section,
    ...qualifiersOf(entry).filter((qualifier) => qualifier !== 'primary' && qualifier !== 'confirm'),
  ]
    .toSorted()
    .join(' ');

/** The key of the block with the address that counts; null when there is only one block. */
function addressBlock(entries: readonly Assigned[]): string | null {
  const blocks = new Map<string, Assigned[]>();
  for (const entry of entries) {
    if (!ADDRESS.has(entry.type!)) continue;
    blocks.set(keyOf(entry), [...(blocks.get(keyOf(entry)) ?? []), entry]);
  }
  // A lone country or state is a question of its own, not an address.
  const full = [...blocks].filter(([, block]) => new Set(block.map((entry) => entry.type)).size >= 2);
  const best = full.toSorted(([, a], [, b]) => rank(a[0]!) - rank(b[0]!) || a[0]!.field.order - b[0]!.field.order)[0];
  return best ? best[0] : null;
}
