import { expect, test } from 'vitest';
import { applyAct, undoAct, untouched } from '../../../lib/domain/triage/triage.ts';

const [at, later, last] = ['2026-11-23T10:00:00.000Z', '2026-11-23T11:00:00.000Z', '2026-11-23T12:00:00.000Z'] as const;
const answered = applyAct(untouched, { act: 'answer' }, at);

test('an act sets the status and can be undone', () => {
  expect(answered.status).toBe('answered');
  expect(undoAct(answered, at)).toEqual(untouched);
});

test('a second click on the same button is one act, so one undo takes it back', () => {
  expect(applyAct(answered, { act: 'answer' }, later)).toBe(answered);
});

test('undo goes back one step, not to the beginning', () => {
  const declinedAfterAll = applyAct(answered, { act: 'decline', reason: 'too-small' }, later);
  expect(undoAct(declinedAfterAll, later)).toEqual(answered);
});

test('what something else was done to since is not undone', () => {
  expect(undoAct(applyAct(answered, { act: 'reopen' }, later), at)).toBeNull();
});

test('a note stands for itself: it does not keep an act from being undone, and goes alone', () => {
  const noted = applyAct(answered, { act: 'note', text: 'Calls back on Friday' }, later);
  expect(noted.status).toBe('answered');
  expect(undoAct(noted, later)).toEqual(answered);
  expect(undoAct(noted, at)).toMatchObject({ status: 'new', history: [{ act: 'note' }] });
});

test('a snooze names when it ends, and may be moved', () => {
  const away = applyAct(untouched, { act: 'snooze', until: later }, at);
  expect(away).toMatchObject({ status: 'snoozed', until: later });
  expect(applyAct(away, { act: 'snooze', until: later }, last)).toBe(away);
  expect(applyAct(away, { act: 'snooze', until: last }, later).until).toBe(last);
  expect(applyAct(away, { act: 'wake', why: 'time' }, last)).toMatchObject({ status: 'new' });
  expect(applyAct(away, { act: 'wake', why: 'time' }, last).until).toBeUndefined();
});

test('undoing nothing changes nothing', () => {
  expect(undoAct(untouched, at)).toBe(untouched);
});

test('what was stored before acts had reasons is read as it is', () => {
  const old = { status: 'declined' as const, history: [{ act: 'decline' as const, at, before: 'new' }] };
  expect(undoAct(old, at)).toEqual(untouched);
});
