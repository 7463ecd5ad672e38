import type { FieldType, FormValues } from '../../lib/domain/lead/form-values.ts';
import type { Choice } from '../../lib/prefill/field.ts';
import { valueFor, type FormShape } from '../../lib/prefill/values/values.ts';
import { choices, field, VALUES } from './support.ts';

export type Facts = Parameters<typeof field>[0];

/** A form that asks for these types too. */
export const shape = (types: readonly FieldType[] = [], more: Partial<FormShape> = {}): FormShape => ({
  has: (type) => types.includes(type),
  phoneBox: () => null,
  langs: ['en'],
  ...more,
});

export const valueOf = (type: FieldType, facts: Facts = {}, values: FormValues = VALUES, form: FormShape = shape()) =>
  valueFor(type, field(facts), values, form);

/** The text that would be written, or what stands in the way of one. */
export function textFor(type: FieldType, facts: Facts = {}, values: FormValues = VALUES, form: FormShape = shape()) {
  const value = valueOf(type, facts, values, form);
  return value.kind === 'text' ? value.text : value.kind;
}

/** A list whose options say these texts, with numbers of rows for values. */
export const list = (...texts: string[]) => ({
  tag: 'select' as const,
  choices: texts.map((text, at): Choice => ({ text, value: String(at + 1), disabled: false })),
});

/** What the list would show. */
export function optionFor(type: FieldType, texts: readonly string[], values: FormValues, facts: Facts = {}): string {
  const options = list(...texts);
  const value = textFor(type, { ...facts, ...options }, values);
  return options.choices.find((choice) => choice.value === value)?.text ?? value;
}

export { choices };
