import type { AnswerTimes } from '../triage/insights.ts';

/** Fewer, and "nine of ten" would be no more than the slowest of them. */
export const FEWEST_FOR_P90 = 10;

/** Working hours that the shares are told of. */
export const WITHIN = [1, 8, 24] as const;

/**
 * The least value that the share of the values does not exceed. Nearest rank, without anything in between: "half of all
 * answers came within 3 hours" is true of answers that were given.
 */
export function percentile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  // 0.9 × 10 is a little more than 9 in a computer, and would be the tenth.
  const rank = Math.ceil(Number((share * sorted.length).toFixed(6)));
  return sorted[Math.max(0, rank - 1)] ?? null;
}

/** Gathers answers, and requests that wait, and tells how long answers take. */
export class AnswerTally {
  readonly #hours: number[] = [];
  /** Of those that have no answer: how many have waited longer than each of `WITHIN`. */
  readonly #missed = WITHIN.map(() => 0);

  answered(hours: number): void {
    this.#hours.push(hours);
  }

  /** `longerThan`: how many of the hours of `WITHIN` it has waited for longer, the least first. */
  waiting(longerThan: number): void {
    for (let at = 0; at < longerThan; at += 1) this.#missed[at]! += 1;
  }

  times(): AnswerTimes {
    const sorted = this.#hours.toSorted((a, b) => a - b);
    const within = WITHIN.map((hours, at) => {
      const known = sorted.length + this.#missed[at]!;
      return known === 0 ? null : sorted.filter((one) => one <= hours).length / known;
    });
    return {
      answered: sorted.length,
      median: percentile(sorted, 0.5),
      p90: sorted.length < FEWEST_FOR_P90 ? null : percentile(sorted, 0.9),
      within1: within[0] ?? null,
      within8: within[1] ?? null,
      within24: within[2] ?? null,
    };
  }
}
