import { expect, test } from 'vitest';
import { applyAct, undoAct, untouched } from '../../../lib/domain/triage/triage.ts';

const at = '2026-11-23T10:00:00.000Z';

test('an act sets the status and can be undone', () => {
  const answered = applyAct(untouched, 'answer', at);
  expect(answered.status).toBe('answered');
  expect(undoAct(answered)).toEqual(untouched);
});

test('a second click on the same button is one act, so one undo takes it back', () => {
  const twice = applyAct(applyAct(untouched, 'answer', at), 'answer', at);
  expect(undoAct(twice)).toEqual(untouched);
});

test('undo goes back one step, not to the beginning', () => {
  const declinedAfterAll = applyAct(applyAct(untouched, 'answer', at), 'decline', at);
  expect(undoAct(declinedAfterAll).status).toBe('answered');
});

test('undoing nothing changes nothing', () => {
  expect(undoAct(untouched)).toBe(untouched);
});
