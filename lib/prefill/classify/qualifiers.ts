import type { Concept } from './concepts.ts';
import type { Reading } from './lexicon.ts';

/** Which of several like fields this one is. */
export type Qualifier = 'primary' | 'billing' | 'shipping' | 'other' | 'work' | 'home' | 'confirm';

const QUALIFIERS: ReadonlySet<Concept> = new Set<Concept>([
  'primary',
  'billing',
  'shipping',
  'other',
  'work',
  'home',
  'confirm',
]);
const isQualifier = (concept: Concept): concept is Qualifier => QUALIFIERS.has(concept);

export function qualifiers(reading: Reading): Qualifier[] {
  return reading.sightings.map((sighting) => sighting.concept).filter(isQualifier);
}
