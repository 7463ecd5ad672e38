import { describe, expect, it } from 'vitest';
import { isAnotherLead } from '../../../lib/domain/lead/another-lead.ts';
import type { Lead } from '../../../lib/domain/lead/lead.ts';
import { lead } from '../../support/builders.ts';

const person = (over: Partial<Lead['person']> = {}): Pick<Lead, 'person'> => ({
  person: { ...lead().person, firstName: 'Zoé', lastName: 'Martin', email: 'zoe@example.com', ...over },
});
const pump = { products: [{ id: '', name: 'Pump', url: '' }] };
const before = lead({ ...person(), ...pump, marketplace: 'DI', message: 'A quote, please.' });
const LATER = { createdAt: '2026-11-24T08:00:00.000Z' };
const otherBuyer = person({ email: 'max@example.com', lastName: 'Muster', firstName: 'Max' });

describe('under one id', () => {
  it.each<[string, Partial<Lead>, boolean]>([
    ['the same again', {}, false],
    ['another message', { message: 'Two quotes.' }, false],
    ['another product', { products: [{ id: '', name: 'Valve', url: '' }] }, false],
    ['a corrected name', person({ lastName: 'Martín' }), false],
    ['a corrected address', person({ email: 'zoe.martin@example.com' }), false],
    ['the same address in capitals, later', { ...LATER, ...person({ email: 'ZOE@EXAMPLE.COM' }) }, false],
    ['another moment', LATER, false],
    [
      'another moment, with nothing else left',
      { ...LATER, ...person({ email: '' }), message: '', products: [] },
      false,
    ],
    ['a marketplace that is named no longer', { marketplace: null }, false],
    ['another marketplace', { marketplace: 'NE' }, true],
    ['another moment and another message', { ...LATER, message: 'A catalogue.' }, true],
    ['another moment and another product', { ...LATER, products: [{ id: '', name: 'Valve', url: '' }] }, true],
    ['another moment and another buyer', { ...LATER, ...person({ email: 'max@example.com' }) }, true],
    ['another buyer', otherBuyer, true],
  ])('%s', (_, over, another) => {
    expect(isAnotherLead(before, { ...before, ...over })).toBe(another);
    expect(isAnotherLead({ ...before, ...over }, before)).toBe(another);
  });
});
