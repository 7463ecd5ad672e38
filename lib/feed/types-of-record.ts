import { kindOf } from '../domain/lead/kinds.ts';
import type { LeadType } from '../domain/lead/lead.ts';
import { cleanLine } from './clean-text.ts';
import type { FieldIndex } from './field-index.ts';
import { lines } from './read-values.ts';
import type { RecordFields } from './record-fields.ts';
import { sayingOf } from './yes-no.ts';

/**
 * The values at the best place for a type. Where the places contradict each other, all of them: a type that is
 * stated must not pass for one that is left out. And a visit is seen in any of the places.
 */
export function typesIn(fields: RecordFields): string[] {
  const best = fields.take('type', lines);
  if (best === null) return fields.takeAll('type', lines) ?? [];
  const elsewhere = fields
    .all('type')
    .map(cleanLine)
    .filter((type) => !best.includes(type));
  return [...best, ...elsewhere.filter((type) => kindOf([type]) === 'visit')];
}

interface Pressed {
  types: LeadType[];
  /** Names of the flags that say yes. */
  names: string[];
  /** Answers that are neither yes nor no. They are words for a type like others, and hold a lead like others. */
  unclear: string[];
}

/** The buttons that are said to have been pressed. */
export function pressedIn(fields: RecordFields, index: FieldIndex): Pressed {
  const pressed: Pressed = { types: [], names: [], unclear: [] };
  for (const leaf of fields.leaves) {
    const types = index.flagOn(leaf.path);
    if (!types) continue;
    const said = sayingOf(leaf.value);
    fields.use([leaf]);
    if (said === null) pressed.unclear.push(cleanLine(leaf.value));
    if (!said) continue;
    pressed.types.push(...types);
    pressed.names.push(leaf.path.split(/[/@]/).at(-1) ?? leaf.path);
  }
  return pressed;
}
