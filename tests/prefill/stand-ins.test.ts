import { describe, expect, it } from 'vitest';
import type { FormValues } from '../../lib/domain/lead/form-values.ts';
import type { FieldFacts } from '../../lib/prefill/field.ts';
import { assign } from '../../lib/prefill/assign/assign.ts';
import { plan } from '../../lib/prefill/plan.ts';
import { choices, field, VALUES } from './support.ts';

const names = [field({ label: 'Company' }), field({ label: 'E-mail' })];

/** What would be written into each field, by its kind. */
function written(fields: FieldFacts[], values: FormValues = VALUES, unable: number[] = []): Record<string, string> {
  const steps = plan(assign([...names, ...fields]), values, { langs: ['en'], unable: new Set(unable) });
  return Object.fromEntries(
    steps
      .filter(({ outcome, entry }) => outcome === 'filled' && entry.type === 'industry')
      .map(({ entry, text, wordings }) => [entry.field.tag, text ?? wordings[0] ?? '']),
  );
}

const list = (facts: Partial<FieldFacts> = {}) =>
  field({ label: 'Industry', tag: 'select', choices: choices('', 'Energy', 'Utilities'), ...facts });
const line = (facts: Partial<FieldFacts> = {}) => field({ label: 'Industry', ...facts });

describe('a list and a line of text that ask the same', () => {
  it('are filled once where the list has the value', () => {
    expect(written([list(), line()], { ...VALUES, industry: 'Energy' })).toEqual({ select: 'Energy' });
  });

  it('leave it to the line where the list has not', () => {
    expect(written([list(), line()])).toEqual({ input: 'Mechanical engineering' });
  });

  it('leave it to the line when the list was opened in vain', () => {
    const widget = list({ tag: 'combobox', choices: [] });
    expect(written([widget, line()])).toEqual({ combobox: 'Mechanical engineering' });
    expect(written([widget, line()], VALUES, [widget.ref])).toMatchObject({ input: 'Mechanical engineering' });
  });

  it.each([
    ['the list has an answer', list({ value: 'Energy', empty: false }), line()],
    ['the line is in another part of the form', list({ headings: ['Context'] }), line({ headings: ['Partner'] })],
    ['the line cannot be seen', list(), line({ offLimits: 'hidden' })],
  ])('leave the line alone when %s', (_, first, second) => {
    expect(written([first, second])).toEqual({});
  });
});
