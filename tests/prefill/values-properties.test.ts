import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_TYPES } from '../../lib/domain/lead/field-types.ts';
import { shape, valueOf } from './values-support.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('DE', '+4930901820', 'Anna Schmidt', 'Hauptstraße 12a', 'Bayern', '', 'de'),
);
const values = fc.dictionary(fc.constantFrom(...FIELD_TYPES), text);
const type = fc.constantFrom(...FIELD_TYPES);
const facts = fc.record(
  {
    tag: fc.constantFrom('input', 'textarea', 'select', 'combobox', 'editor'),
    type: fc.constantFrom('text', 'tel', 'number', 'date', 'url'),
    label: text,
    placeholder: text,
    maxLength: fc.integer({ min: 0, max: 30 }),
    pattern: fc.constantFrom('[0-9]+', '(', '.{3}', '(a|a)*b'),
    mask: fc.constantFrom('(999) 999-9999', '+{1} (000) 000-0000', '***', '#'),
    lang: fc.constantFrom('de', 'en', 'qq', 'pt-br', 'x', '-'),
    choices: fc.array(fc.record({ value: text, text, disabled: fc.boolean() }), { maxLength: 6 }),
  },
  { requiredKeys: ['tag'] },
);
const form = fc.record({
  types: fc.subarray([...FIELD_TYPES]),
  box: fc.constantFrom(null, 0, 2),
  dialShown: fc.constantFrom(undefined, '49', '1'),
});

describe('a value for any field, any form and any lead', () => {
  it('is never more than the field holds, and never an option that is not there', () => {
    fc.assert(
      fc.property(type, facts, values, form, (type, facts, values, { types, box, dialShown }) => {
        const value = valueOf(
          type,
          facts,
          values,
          shape(types, { phoneBox: () => box, ...(dialShown ? { dialShown } : {}) }),
        );
        if (value.kind === 'choice') expect(facts.tag).toBe('combobox');
        if (value.kind !== 'text') return;
        if (facts.tag === 'select')
          expect(facts.choices?.filter(({ disabled }) => !disabled).map(({ value }) => value)).toContain(value.text);
        else
          for (const one of [value.text, ...(value.wordings ?? [])])
            expect(one.length).toBeLessThanOrEqual(facts.maxLength ?? Infinity);
        if (facts.tag === 'input' && facts.type === 'number') expect(value.text).toMatch(/^\d+$/);
      }),
      { numRuns: 3000 },
    );
  });
});
