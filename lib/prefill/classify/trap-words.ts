import type { FieldFacts } from '../field.ts';
import { readKey, readLabel } from './text.ts';

/** A field that tells people, or is named for robots, to be left empty: in any language. */
export function isTrapByWords(field: FieldFacts): boolean {
  const keys = [field.name, field.id].filter(Boolean);
  const readings = [
    ...keys.map((key) => readKey(key, field.lang)),
    ...field.labels.map((label) => readLabel(label.text, field.lang)),
  ];
  return readings.some((reading) => reading.sightings.some((sighting) => sighting.concept === 'trap'));
}
