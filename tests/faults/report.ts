import type { BrowserName } from '../support/browser/launch.ts';

export interface Tally {
  browser: BrowserName;
  steps: number;
  faults: number;
  /** What was wrong after the last step. */
  violations: string[];
}

/** A line for each violation, with what shows it again. */
export const violationLines = (seed: number, { browser, steps, violations }: Tally): string[] =>
  violations.map(
    (what) =>
      `VIOLATION in ${browser}, seed ${seed}, step ${steps}: ${what}\n` +
      `  again: npm run faults -- --seed ${seed} --steps ${steps} --browser ${browser}`,
  );

/** The last line. */
export function summaryLine(seed: number, tallies: readonly Tally[]): string {
  const sum = (count: (tally: Tally) => number): number => tallies.reduce((total, one) => total + count(one), 0);
  return `seed ${seed}: steps ${sum(({ steps }) => steps)}, faults ${sum(({ faults }) => faults)}, violations ${sum(({ violations }) => violations.length)}`;
}
