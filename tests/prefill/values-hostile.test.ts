import { expect, it } from 'vitest';
import type { FormValues } from '../../lib/domain/lead/form-values.ts';
import { FIELD_TYPES } from '../../lib/domain/lead/field-types.ts';
import { MAPPED_TYPES } from '../../lib/domain/profile/profile.ts';
import { planFields } from '../../lib/prefill/planned.ts';
import { choices, field } from './support.ts';

/** What every object has, and what a feed may say all the same. */
const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

it.each(NAMES)('threat 14: a lead that says "%s" for everything is planned like any other', async (name) => {
  const fields = FIELD_TYPES.flatMap((type) => [
    field({ label: type }),
    field({ label: type, tag: 'select', choices: choices('', name, 'Germany', 'Other') }),
    field({ label: type, tag: 'combobox' }),
  ]);
  const rules = FIELD_TYPES.map((type) => ({ labels: [type.replaceAll('-', ' ')], type }));
  const valueMaps = Object.fromEntries(MAPPED_TYPES.map((type) => [type, { Anything: 'Something' }]));
  const values = Object.fromEntries(FIELD_TYPES.map((type) => [type, name])) as FormValues;
  const steps = await planFields(fields, values, {
    langs: ['en', name],
    known: () => Promise.resolve({ rules, valueMaps }),
  });
  expect(steps.filter(({ entry }) => entry.decided).length).toBeGreaterThan(FIELD_TYPES.length);
  for (const { text, wordings } of steps)
    for (const said of [text, ...wordings]) expect(said === null || typeof said === 'string').toBe(true);
});
