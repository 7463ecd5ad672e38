import { expect, test } from 'vitest';
import { gateOf } from '../../../lib/domain/consent/gate.ts';
import { outlineOf } from '../../../lib/domain/consent/held.ts';
import { type Lead, leadKindSchema } from '../../../lib/domain/lead/lead.ts';
import { lead } from '../../support/builders.ts';

const openTo = (visitorType: Lead['person']['visitorType']): string[] =>
  leadKindSchema.options.filter((kind) => gateOf({ kind, person: { visitorType } }) === 'open');

test('only a completed form opens the gate', () => {
  expect(openTo('professional')).toEqual(['request', 'prospect']);
  expect(openTo('unknown')).toEqual(['request', 'prospect']);
});

test('of a private person, only what they asked for', () => {
  expect(openTo('private')).toEqual(['request']);
});

test('of a record that became no lead, nobody knows whose it is', () => {
  expect(leadKindSchema.options.filter((kind) => gateOf({ kind }) === 'open')).toEqual(['request']);
});

test.each([
  ['visit', 'visit'],
  ['prospect', 'private'],
  ['unknown', 'unknown'],
] as const)('a %s is held as %s', (kind, reason) => {
  expect(outlineOf(lead({ kind })).reason).toBe(reason);
});

test('the outline of a held lead names nobody', () => {
  const outline = outlineOf(
    lead({
      kind: 'visit',
      person: { ...lead().person, fullName: 'CANARY', email: 'CANARY@example.com', phone: 'CANARY' },
      company: { ...lead().company, name: 'CANARY', website: 'https://CANARY.example' },
      address: { ...lead().address, street: 'CANARY', city: 'CANARY', postalCode: 'CANARY', country: 'DE' },
      message: 'CANARY',
      extra: { note: ['CANARY'] },
    }),
  );
  expect(JSON.stringify(outline)).not.toContain('CANARY');
  expect(outline).toMatchObject({ reason: 'visit', country: 'DE', day: '2026-11-23' });
});
