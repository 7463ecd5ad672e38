import type { FieldType, FormValues } from '../../domain/lead/form-values.ts';
import type { Concept } from '../classify/concepts.ts';
import { readLabel } from '../classify/text.ts';
import type { ZipBox } from '../assign/zip-boxes.ts';
import type { FieldFacts } from '../field.ts';

/** What else the form asks, on which the text of one field depends. */
export interface FormShape {
  has(type: FieldType): boolean;
  /** Which of three boxes of a split telephone number the field is, or null. */
  phoneBox(field: FieldFacts): number | null;
  /** Whether the field asks for the area's code of a number, or for the rest of it. */
  phonePart?(field: FieldFacts): 'area-code' | 'local' | null;
  /** Which of two boxes of a postal code the field is, and the room in both. */
  zipBox?(field: FieldFacts): ZipBox | null;
  /** The browser's languages. */
  langs: readonly string[];
  /** The CRM's own word for one of ours, where the user has said so. */
  translate?(type: FieldType, text: string): string | undefined;
  /** Digits of the calling code that a widget beside the number shows, where one does. */
  dialShown?: string;
}

export type Value =
  /** `wordings`: other spellings, best first, for a page that does not keep the first. */
  | { kind: 'text'; text: string; wordings?: string[] }
  /** Options are seen only when the widget is opened: one of these is to be found among them. */
  | { kind: 'choice'; wordings: string[] }
  | { kind: 'none' }
  | { kind: 'unsure'; why: string };

/** One question of a form: the field, and all that is known for the answer. */
export interface Ask {
  type: FieldType;
  field: FieldFacts;
  values: FormValues;
  shape: FormShape;
  /** The page's language, the browser's, English. */
  langs: readonly string[];
  /** ISO alpha-2 of the buyer's country, if it is known. */
  country: string | null;
}

/** Texts for the field, the best first; or that none can be told. */
export type Answer = readonly string[] | Extract<Value, { kind: 'unsure' }>;

export const unsure = (why: string): Extract<Value, { kind: 'unsure' }> => ({ kind: 'unsure', why });
export const some = (...texts: (string | null | undefined)[]): string[] => [
  ...new Set(texts.filter((text): text is string => Boolean(text))),
];

export const placeholderOf = (field: FieldFacts): string =>
  field.labels.find(({ source }) => source === 'placeholder')?.text ?? '';

const JOINED = /[/,+&|]|\s(?:and|und|et|y|e|en|og|och|i|a|ja|и|та)\s/i;

/** The concepts that one of the field's texts names, in its order: "ZIP / City" names two. */
export function saidBy(field: FieldFacts): Concept[] {
  for (const { text } of field.labels) {
    const said = text.split(JOINED).flatMap((part) => readLabel(part, field.lang).sightings);
    if (said.length > 0) return said.map(({ concept }) => concept);
  }
  return [];
}

/** Whether a text of the field, its name or its id says this. */
export const says = (field: FieldFacts, pattern: RegExp): boolean =>
  [...field.labels.map(({ text }) => text), field.name, field.id, ...field.keys].some((text) => pattern.test(text));
