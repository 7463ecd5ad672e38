import { expect, test } from 'vitest';
import { flat } from './tenths.ts';

test('the last tenth of a series is compared with its first', () => {
  const grows = Array.from({ length: 100 }, (_, at) => 10 + at);
  expect(flat('grows', 'ms', 1.3, grows)).toMatchObject({ measured: 102, floor: 12, ratio: 8.5, ok: false });
  const even = Array.from({ length: 100 }, (_, at) => 10 + (at % 3));
  expect(flat('even', 'ms', 1.3, even)).toMatchObject({ ok: true });
});

test('what disturbs most of a tenth is none of the series', () => {
  const disturbed = Array.from({ length: 100 }, (_, at) => (at >= 93 ? 5000 : 10));
  expect(flat('disturbed', 'ms', 1.3, disturbed).ratio).toBe(1);
});

test('a short series has a tenth of one', () => {
  expect(flat('short', 'ms', 1.3, [1, 2, 3])).toMatchObject({ measured: 3, floor: 1 });
});
