import { expect, it } from 'vitest';
import type { FillOutcome } from '../../lib/domain/lead/fill-report.ts';
import { previewGroups } from '../../lib/ui/triage/preview-groups.ts';
import { fillPlan, planned } from './builders.ts';

const OUTCOMES: FillOutcome[] = ['filled', 'kept', 'no-value', 'unsure', 'not-ours', 'off-limits'];
const controls = OUTCOMES.map((outcome, ref) => planned(ref, { outcome }));
const shown = (picked: number | null, corrected: number[]) => {
  const { offLimits, ...groups } = previewGroups(fillPlan({ controls }), picked, new Set(corrected));
  const refs = Object.entries(groups).map(([name, of]) => [name, of.map(({ ref }) => ref)]);
  return { ...Object.fromEntries(refs), offLimits };
};
const untouched = { picked: [], unsure: [3], corrected: [], filled: [0], kept: [1], quiet: [2, 4], offLimits: 1 };

it('parts what needs the user from what will happen and from what is left alone', () =>
  expect(shown(null, [])).toEqual(untouched));

it('keeps the fields that the user is at out of the folded part', () =>
  expect(shown(4, [2, 4])).toEqual({ ...untouched, picked: [4], corrected: [2], quiet: [] }));

it('moves nothing that is in sight anyway, and shows nothing that is locked', () =>
  expect(shown(0, [1, 3, 5])).toEqual(untouched));
