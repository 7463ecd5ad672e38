import type { Measure } from './bench.ts';

/** What came of one bench: its measures, or why there are none. */
export interface BenchResult {
  bench: string;
  measures: readonly Measure[];
  failure: string | null;
}

export const isGood = ({ measures, failure }: BenchResult): boolean =>
  failure === null && measures.length > 0 && measures.every(({ ok }) => ok);

const HEAD = ['bench', 'measured', 'floor in the same run', 'ratio', 'target', 'verdict'];

/** One table of everything that was measured, a line each, to be read by people. */
export function tableOf(results: readonly BenchResult[]): string {
  const rows = [HEAD, ...results.flatMap(rowsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const [head = '', ...lines] = rows.map((row) =>
    row
      // Numbers are compared by their ends.
      .map((cell, column) => (column > 0 && column < 5 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
  return [head, '-'.repeat(head.length), ...lines].join('\n');
}

function rowsOf({ bench, measures, failure }: BenchResult): string[][] {
  const rows = measures.map(({ name, unit, measured, floor, ratio, target, ok }) => [
    name,
    `${measured} ${unit}`,
    `${floor} ${unit}`,
    String(ratio),
    `≤ ${target}`,
    ok ? 'ok' : 'ABOVE TARGET',
  ]);
  // One that broke off is told of like any other, and takes nothing from the rest.
  return failure === null ? rows : [...rows, [bench, '–', '–', '–', '–', `FAILED: ${failure}`]];
}
