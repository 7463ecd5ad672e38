import type { FieldType, FormValues } from '../../domain/lead/form-values.ts';
import type { FieldFacts } from '../field.ts';
import { ANSWERS, CHOOSERS } from './answers.ts';
import { unsure, type Ask, type FormShape, type Value } from './ask.ts';
import { countryOf } from './countries.ts';
import { resolveChoice } from './options.ts';
import { fits } from './room.ts';

export type { FormShape, Value } from './ask.ts';

/** The text to put into a field, in the words and the room that the field has; unsure rather than wrong. */
export function valueFor(type: FieldType, field: FieldFacts, values: FormValues, shape: FormShape): Value {
  const langs = [...new Set([field.lang, ...shape.langs, 'en'].filter(Boolean))];
  const country = values.country ? countryOf(values.country, langs) : null;
  const ask: Ask = { type, field, values, shape, langs, country };
  // What the user has said of a word once counts more than all that we know.
  const translated = shape.translate?.(type, values[type] ?? '');
  if (translated)
    return field.tag === 'select' ? chosen(resolveChoice(field.choices, [translated])) : written(field, [translated]);
  const answer = (ANSWERS[type] ?? plain)(ask);
  if ('kind' in answer) return answer;
  if (answer.length === 0) return { kind: 'none' };
  if (field.tag !== 'select') return written(field, answer);
  const choose = CHOOSERS[type];
  return chosen(choose ? choose(field.choices, ask) : resolveChoice(field.choices, answer));
}

/** Most types are written as they are. */
const plain = ({ type, values }: Ask): string[] => (values[type] ? [values[type]] : []);

const chosen = (option: string | null): Value =>
  option === null ? unsure('no option says this') : { kind: 'text', text: option };

function written(field: FieldFacts, answer: readonly string[]): Value {
  if (field.tag === 'combobox') return { kind: 'choice', wordings: [...answer] };
  const texts = answer.map((text) => (field.tag === 'input' ? text.replace(/\s*\n\s*/g, ' ') : text));
  // A text that the field would cut is worse than none: it looks complete.
  const [text, ...wordings] = texts.filter((text) => fits(field, text));
  if (text === undefined)
    return unsure(
      texts.some((text) => tooLong(field, text)) ? 'longer than the field' : 'not in the form that the field takes',
    );
  return { kind: 'text', text, ...(wordings.length > 0 ? { wordings } : {}) };
}

const tooLong = (field: FieldFacts, text: string): boolean => field.maxLength !== null && text.length > field.maxLength;
