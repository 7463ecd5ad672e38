import { expect, it } from 'vitest';
import { summaryLine, type Tally, violationLines } from './report.ts';

const silent: Tally = { browser: 'chromium', steps: 12, faults: 9, violations: [] };
const broken: Tally = {
  browser: 'firefox',
  steps: 5,
  faults: 2,
  violations: ['no lead lost: DI-1 is gone', 'another'],
};

it('ends with the sums of all browsers', () => {
  expect(summaryLine(7, [silent, broken])).toBe('seed 7: steps 17, faults 11, violations 2');
});

it('says of each violation how it is seen again', () => {
  expect(violationLines(7, silent)).toEqual([]);
  const [first, ...others] = violationLines(7, broken);
  expect(first).toContain('firefox, seed 7, step 5: no lead lost: DI-1 is gone');
  expect(first).toContain('npm run faults -- --seed 7 --steps 5 --browser firefox');
  expect(others).toHaveLength(1);
});
