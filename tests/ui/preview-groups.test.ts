import { expect, it } from 'vitest';
import type { FillOutcome } from '../../lib/domain/lead/fill-report.ts';
import { previewGroups } from '../../lib/ui/triage/preview-groups.ts';
import { fillPlan, planned } from './builders.ts';

const OUTCOMES: FillOutcome[] = ['filled', 'kept', 'no-value', 'unsure', 'not-ours', 'off-limits'];
const controls = OUTCOMES.map((outcome, ref) => planned(ref, { outcome }));
const shown = (inSight: number[]) => {
  const { offLimits, ...groups } = previewGroups(fillPlan({ controls }), (ref) => inSight.includes(ref));
  return {
    ...Object.fromEntries(Object.entries(groups).map(([name, of]) => [name, of.map(({ ref }) => ref)])),
    offLimits,
  };
};

it('parts what needs the user from what will happen and from what is left alone', () =>
  expect(shown([])).toEqual({ unsure: [3], corrected: [], filled: [0], kept: [1], quiet: [2, 4], offLimits: 1 }));

it('keeps the fields that the user is at out of the folded part, and no locked ones', () =>
  expect(shown([0, 2, 4, 5])).toEqual({
    unsure: [3],
    corrected: [2, 4],
    filled: [0],
    kept: [1],
    quiet: [],
    offLimits: 1,
  }));
