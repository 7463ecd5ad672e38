import { isUnspaced } from '../../domain/lead/person-name.ts';

const HONORIFICS = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|dipl|ing|mme|mlle|m|sr|sra|sig|dott|ir|drs)\.?\s+)+/i;
/** Words that begin a family name of several words. */
const PARTICLES = new Set(
  'van von der den de del della di da dos das do du la le el al bin ibn ben ter ten zu zur af av st'.split(' '),
);

export interface PersonName {
  given: string;
  family: string;
}

/** Splits a full name where that is safe; an unspaced or single name is not split, because a guess is not better than nothing. */
export function splitName(full: string): PersonName | null {
  const text = full.trim().replace(/\s+/g, ' ').replace(HONORIFICS, '');
  const comma = /^([^,]+),\s*([^,]+)$/.exec(text);
  if (comma) return { given: comma[2]!.trim(), family: comma[1]!.trim() };
  const parts = text.split(' ');
  if (parts.length < 2) return null;
  // Family names come first where neither part is in letters of an alphabet.
  if (parts.length === 2 && parts.every((part) => isUnspaced(part))) return { family: parts[0]!, given: parts[1]! };
  let from = parts.length - 1;
  while (from > 1 && PARTICLES.has(parts[from - 1]!.toLowerCase())) from -= 1;
  return { given: parts.slice(0, from).join(' '), family: parts.slice(from).join(' ') };
}
