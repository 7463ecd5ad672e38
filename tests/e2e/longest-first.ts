import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take minutes, by hand: a clean checkout knows of no earlier run. One that is begun last is waited for alone,
 * while the other core has nothing to do.
 */
const LONGEST = ['corpus', 'layout', 'accessibility', 'widgets', 'feed', 'reply', 'kill', 'visits', 'keyboard'];

const rank = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(`/e2e/${name}.test.ts`));
  return place < 0 ? LONGEST.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- not of an array
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
