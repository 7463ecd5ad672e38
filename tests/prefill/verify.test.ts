import { describe, expect, it } from 'vitest';
import { holdsText } from '../../lib/prefill/verify.ts';

describe('a telephone number that the page has changed', () => {
  it.each([
    ['+49 30 901820', '+49 (30) 901-820', true],
    ['+49 30 901820', '030901820', true],
    ['+49 30 901820', '0049 30 901820', true],
    ['+49 30 901820', '30 901820', true],
    ['+49 30 901820', '0901820', false],
    ['+49 30 901820', '901820', false],
    ['+49 30 901820', '+49 30 9018', false],
    ['+1 212 555 0142', '555 0142', false],
  ])('%s is held as %s: %s', (wrote, held, holds) => {
    expect(holdsText('tel', wrote, held)).toBe(holds);
  });
});
