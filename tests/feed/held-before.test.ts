import { expect, test } from 'vitest';
import { HeldBefore } from '../../lib/feed/held-before.ts';
import { lead } from '../support/builders.ts';

test('no lead can have been held where none is, but one that this import holds', () => {
  const held = new HeldBefore(false);
  expect(held.cannotHave(lead())).toBe(true);
  held.add(lead().leadKey);
  expect(held.cannotHave(lead())).toBe(false);
  expect(held.cannotHave(lead({ leadKey: 'id:c1:2', feedId: '2' }))).toBe(true);
});

test('any may have been where some are, and any without an id', () => {
  expect(new HeldBefore(true).cannotHave(lead())).toBe(false);
  expect(new HeldBefore(false).cannotHave(lead({ feedId: null }))).toBe(false);
});
