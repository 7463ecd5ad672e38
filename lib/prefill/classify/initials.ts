import type { FieldFacts } from '../field.ts';

const INITIALS = /\binitials?\b|\bvoorletters?\b|\binitialen\b|\biniciales\b|\biniziali\b|\biniciais\b/i;

/** A field for the first letters of the given names. */
export const asksForInitials = ({ labels, name, id }: FieldFacts): boolean =>
  [...labels.map(({ text }) => text), name, id].some((text) => INITIALS.test(text));
