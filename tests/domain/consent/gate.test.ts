import { expect, test } from 'vitest';
import { gateOf } from '../../../lib/domain/consent/gate.ts';
import { outlineOf } from '../../../lib/domain/consent/held.ts';
import { leadKindSchema } from '../../../lib/domain/lead/lead.ts';
import { lead } from '../../support/builders.ts';

test('only a completed form opens the gate', () => {
  const open = leadKindSchema.options.filter((kind) => gateOf({ kind }) === 'open');
  expect(open).toEqual(['request', 'prospect']);
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
