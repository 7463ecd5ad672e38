import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerTally, FEWEST_FOR_P90, percentile, WITHIN } from '../../../lib/domain/insights/answer-times.ts';

const hours = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 60 });

describe('a percentile', () => {
  it('is the least value that enough of the values do not exceed', () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const found = percentile(
          values.toSorted((a, b) => a - b),
          percent / 100,
        );
        const enough = (limit: number): boolean =>
          values.filter((value) => value <= limit).length * 100 >= percent * values.length;
        const wanted = values.filter(enough).toSorted((a, b) => a - b)[0] ?? null;
        expect(found).toBe(wanted);
      }),
    );
  });
});

describe('a tally', () => {
  const tallyOf = (answered: readonly number[], waiting: readonly number[] = []): AnswerTally => {
    const tally = new AnswerTally();
    for (const one of answered) tally.answered(one);
    for (const one of waiting) tally.waiting(one);
    return tally;
  };

  it('of nothing says nothing', () =>
    expect(tallyOf([]).times()).toEqual({
      answered: 0,
      median: null,
      p90: null,
      within1: null,
      within8: null,
      within24: null,
    }));

  it('says nothing of nine of ten where there are fewer than ten', () => {
    const answers = Array.from({ length: FEWEST_FOR_P90 }, (_, at) => at);
    expect(tallyOf(answers).times().p90).toBe(8);
    expect(tallyOf(answers.slice(1)).times()).toMatchObject({ p90: null, median: 5 });
  });

  it('counts whoever waits for longer as not answered in time', () => {
    fc.assert(
      fc.property(hours, fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 }), (answered, waiting) => {
        const times = tallyOf(answered, waiting).times();
        for (const [at, share] of [times.within1, times.within8, times.within24].entries()) {
          const known = answered.length + waiting.filter((longer) => longer > at).length;
          const inTime = answered.filter((one) => one <= WITHIN[at]!).length;
          expect(share).toBe(known === 0 ? null : inTime / known);
        }
      }),
    );
  });
});
