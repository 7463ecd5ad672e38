import fc from 'fast-check';
import type { FieldFacts, LabelSource } from '../../../lib/prefill/field.ts';
import { texts } from './text.ts';

const SOURCES: readonly LabelSource[] = [
  'for',
  'wrap',
  'labelledby',
  'aria-label',
  'cell',
  'near',
  'group',
  'placeholder',
  'title',
];
const WORDS = [
  'First name',
  'Nachname',
  'E-Mail *',
  'Téléphone',
  'PLZ / Ort',
  'Country',
  'Company',
  '住所',
  'Street',
  'No.',
  'Date',
  'Title',
  'Message',
  'State',
  'Language',
  'Ext.',
];
const words = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, texts);
const keys = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('fname', 'lastName', 'email', 'phone_2', 'zip', '__proto__') },
  texts,
);

const choice = fc.record({
  value: fc.oneof(fc.constantFrom('', 'DE', 'FR', '1', 'Mr'), texts),
  text: fc.oneof(fc.constantFrom('Germany', 'Frankreich', 'Please choose', 'Mrs', '+49'), texts),
  disabled: fc.boolean(),
});

/** What a page tells of one control, whatever it is. */
const facts = fc.record(
  {
    tag: fc.constantFrom('input', 'input', 'textarea', 'select', 'combobox', 'editor'),
    type: fc.oneof(fc.constantFrom('text', 'email', 'tel', 'date', 'number', 'date-picker', 'password', ''), texts),
    name: keys,
    id: keys,
    autocomplete: fc.oneof(fc.constantFrom('', 'email', 'section-a billing tel-national', 'off'), texts),
    maxLength: fc.option(fc.integer({ min: -1, max: 300 }), { nil: null }),
    pattern: fc.oneof(fc.constantFrom('[0-9]{5}', '(', '\\d+'), texts),
    min: texts,
    max: texts,
    mask: fc.oneof(fc.constantFrom('(999) 999-9999', '99/99/9999'), texts),
    labels: fc.array(fc.record({ source: fc.constantFrom(...SOURCES), text: words }), { maxLength: 3 }),
    keys: fc.array(keys, { maxLength: 2 }),
    choices: fc.array(choice, { maxLength: 4 }),
    group: fc.nat(2),
    headings: fc.array(words, { maxLength: 2 }),
    offLimits: fc.constantFrom(null, null, null, 'hidden' as const, 'trap' as const, 'readonly' as const),
    value: texts,
    empty: fc.boolean(),
    lang: fc.oneof(fc.constantFrom('', 'de', 'ja', 'pt-BR'), texts),
    untouched: fc.boolean(),
  },
  {
    requiredKeys: [
      'tag',
      'type',
      'name',
      'id',
      'autocomplete',
      'maxLength',
      'labels',
      'keys',
      'choices',
      'group',
      'headings',
      'offLimits',
      'value',
      'empty',
      'lang',
    ],
    noNullPrototype: true,
  },
);

/** A page's fields, in their order. */
export const formFields: fc.Arbitrary<FieldFacts[]> = fc
  .array(facts, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((one, order) => ({ ...one, ref: order + 1, order })));
