import { describe, expect, it } from 'vitest';
import { CORRECTABLE, correctable, valueOf } from '../../../lib/domain/lead/correctable.ts';
import { corrected, isUsable } from '../../../lib/domain/lead/corrections.ts';
import { lead } from '../../support/builders.ts';

const fed = correctable(
  lead({
    person: {
      ...lead().person,
      firstName: 'Ada',
      lastName: 'Lovelase',
      fullName: 'Ada Lovelase',
      email: 'ada@works.fr',
      phone: '+33123456780',
      phoneRaw: '01 23 45 67 80',
    },
    address: { ...lead().address, country: 'FR', countryRaw: 'France' },
    flaws: ['unreadable-email', 'unknown-country', 'no-id'],
  }),
);

describe('what was put right', () => {
  it.each(CORRECTABLE)('%s is read back as it was written', (field) => {
    const value = field === 'address.country' ? 'DE' : field === 'person.email' ? 'x@y.example' : '0123 456 7890';
    expect(valueOf(corrected(fed, { [field]: value }), field)).toBe(value);
  });

  it('leaves everything else as the feed says it', () => {
    const { person, ...rest } = corrected(fed, { 'person.position': 'Buyer' });
    expect(person).toEqual({ ...fed.person, position: 'Buyer' });
    expect(rest).toEqual({ company: fed.company, address: fed.address, flaws: fed.flaws });
  });

  it('makes the whole name of its parts, unless that was put right as well', () => {
    expect(corrected(fed, { 'person.lastName': 'Lovelace' }).person.fullName).toBe('Ada Lovelace');
    const both = { 'person.fullName': 'Countess Ada', 'person.lastName': 'Lovelace' };
    expect(corrected(fed, both).person.fullName).toBe('Countess Ada');
  });

  it('reads a national number in the country that was put right', () => {
    const { person } = corrected(fed, { 'person.phone': '030 123456', 'address.country': 'Deutschland' });
    expect(person.phone).toBe('+4930123456');
  });

  it('takes away what was noted of the field', () => {
    const { flaws } = corrected(fed, { 'person.email': 'ada@works.fr', 'address.country': 'FR' });
    expect(flaws).toEqual(['no-id']);
  });

  it('is nothing where nobody knows the field', () => {
    expect(corrected(fed, { __proto__: 'x', message: 'x', constructor: 'x' })).toEqual(fed);
  });
});

it.each([
  ['person.email', 'not an address', false],
  ['person.email', 'a@b.example; c@d.example', false],
  ['person.email', 'a@b.example', true],
  ['person.phone', 'none', false],
  ['person.phone', '+49 30 123456', true],
  ['address.country', 'Atlantis', false],
  ['address.country', 'Allemagne', true],
  ['person.lastName', 'X', true],
] as const)('%s may be %j: %s', (field, value, usable) => {
  expect(isUsable(field, value)).toBe(usable);
});
