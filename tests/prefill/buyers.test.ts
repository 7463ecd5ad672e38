import { describe, expect, it } from 'vitest';
import { assign } from '../../lib/prefill/assign/assign.ts';
import { plan } from '../../lib/prefill/plan.ts';
import { field, VALUES } from './support.ts';

type Facts = Parameters<typeof field>[0];

/** Labels of the fields that would get the company's name. */
const filled = (...fields: Facts[]): string[] =>
  plan(assign(fields.map(field)), VALUES, { langs: ['en'] })
    .filter(({ outcome, text }) => outcome === 'filled' && text === VALUES.organization)
    .map(({ entry }) => entry.field.labels[0]!.text);

describe('the company that buys', () => {
  const person = { label: 'Contact person' };

  it('goes into the company before the customer', () => {
    expect(filled({ label: 'Company' }, { label: 'Customer' }, person)).toEqual(['Company']);
    expect(filled({ label: 'Customer' }, { label: 'Company' }, person)).toEqual(['Company']);
  });
  it('goes into the customer where the company is known to be another', () => {
    expect(filled({ label: 'Company', value: 'Acme', empty: false }, { label: 'Customer' }, person)).toEqual([
      'Customer',
    ]);
  });
  it('goes nowhere where it stands already', () => {
    const held = { label: 'Company', value: VALUES.organization!, empty: false };
    expect(filled(held, { label: 'Customer' }, person)).toEqual([]);
  });
});
