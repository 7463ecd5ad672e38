import type { FieldFacts } from '../field.ts';

const SECOND =
  /\b(?:segundo|2[ºo°]\.?|second|2nd)\s+(?:apellido|surname|last|family|sobrenome)|\bap(?:ellido|\.)?\s*materno|materno\b|segundo[_-]?apellido|second[_-]?(?:surname|last)/i;
const FIRST =
  /\b(?:primer|1er\.?|first|1st|primeiro)\s+(?:apellido|surname|last name|family name|sobrenome)|\bap(?:ellido|\.)?\s*paterno|paterno\b|primer[_-]?apellido/i;

/** Which of two family names, of the father's and the mother's side, a field asks for; null where it asks for all. */
export function whichSurname(field: FieldFacts): 'first' | 'second' | null {
  const texts = [...field.labels.map(({ text }) => text), field.name, field.id, ...field.keys];
  if (texts.some((text) => SECOND.test(text))) return 'second';
  return texts.some((text) => FIRST.test(text)) ? 'first' : null;
}
