import { expect, it } from 'vitest';
import { milestone } from '../../lib/ui/milestone.ts';

it.each([
  [0, 0],
  [999, 0],
  [1000, 1000],
  [1999, 1000],
  [4999, 2000],
  [12_000, 10_000],
  [99_999, 50_000],
])('%d has passed %d', (value, step) => expect(milestone(value)).toBe(step));
