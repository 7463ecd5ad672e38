import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROWS = readFileSync('tests/threats/README.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| *\d+ *\|/.test(line))
  .map((line) => {
    const [number, , , control, tests] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return { number: Number(number), control: pathsIn(control!), tests: pathsIn(tests!) };
  });

function pathsIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`\s]+\.\w+)`/g)].map(([, path]) => path!);
}

describe('the table of threats', () => {
  it('has 24 rows', () =>
    expect(ROWS.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1)));

  it.each(ROWS)(
    'row $number names the files that hold its control, and tests that name it',
    ({ number, control, tests }) => {
      expect(control.length).toBeGreaterThan(0);
      expect(tests.length).toBeGreaterThan(0);
      expect([...control, ...tests].filter((path) => !existsSync(path))).toEqual([]);
      const named = new RegExp(`\\bthreat ${number}\\b`);
      expect(tests.filter((path) => !named.test(readFileSync(path, 'utf8')))).toEqual([]);
    },
  );
});
