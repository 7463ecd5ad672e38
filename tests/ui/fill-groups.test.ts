import { expect, it } from 'vitest';
import type { FillOutcome } from '../../lib/domain/lead/fill-report.ts';
import { fillGroups } from '../../lib/ui/triage/fill-groups.ts';

const control = (outcome: FillOutcome) => ({ ref: 1, label: outcome, type: null, outcome, before: '', after: '' });

it('puts first what was done, then what needs the user, and leaves empty groups out', () => {
  const groups = fillGroups({
    controls: [control('not-ours'), control('kept'), control('unsure'), control('filled'), control('kept')],
  });
  expect(groups.map(({ outcome, controls, quiet }) => [outcome, controls.length, quiet])).toEqual([
    ['filled', 1, false],
    ['unsure', 1, false],
    ['kept', 2, false],
    ['not-ours', 1, true],
  ]);
});
