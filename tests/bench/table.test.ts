import { expect, test } from 'vitest';
import { measure } from './bench.ts';
import { isGood, tableOf } from './table.ts';

const fast = measure('popup: first rows', 'ms', 1.5, [{ measured: 100, floor: 80 }]);
const slow = measure('import', 'ms per 1000 leads', 1.67, [{ measured: 300, floor: 100 }]);

test('a table has a line for each measure, and one for a bench that broke off', () => {
  const results = [
    { bench: 'popup', measures: [fast], failure: null },
    { bench: 'import', measures: [slow], failure: null },
    { bench: 'widgets', measures: [], failure: 'no browser' },
  ];
  expect(tableOf(results).split('\n')).toEqual([
    'bench                           measured  floor in the same run  ratio  target  verdict',
    '---------------------------------------------------------------------------------------',
    'popup: first rows                 100 ms                  80 ms   1.25   ≤ 1.5  ok',
    'import             300 ms per 1000 leads  100 ms per 1000 leads      3  ≤ 1.67  ABOVE TARGET',
    'widgets                                –                      –      –       –  FAILED: no browser',
  ]);
  expect(results.map(isGood)).toEqual([true, false, false]);
});

test('a bench that measured nothing is not good', () => {
  expect(isGood({ bench: 'popup', measures: [], failure: null })).toBe(false);
});
