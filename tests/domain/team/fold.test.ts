import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EARLIEST, heard, tick } from '../../../lib/domain/team/clock.ts';
import { eventName, type TeamAct, type TeamEvent } from '../../../lib/domain/team/event.ts';
import { fold } from '../../../lib/domain/team/fold.ts';

const [ANN, BEN] = ['a'.repeat(16), 'b'.repeat(16)];
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString();
const event = (actor: string, minute: number, does: TeamAct, count = 0): TeamEvent => ({
  at: at(minute),
  clock: { time: Date.parse(at(minute)), count },
  actor,
  does,
});
const around = { now: Date.parse(at(30)) };

test('two answers made offline are both kept, and flagged', () => {
  const state = fold([event(BEN, 5, { act: 'answer' }), event(ANN, 2, { act: 'answer' })], around);
  expect(state).toMatchObject({ status: 'answered', flags: ['answered-twice'] });
  expect(state.answers.map(({ actor, at }) => [actor, at])).toEqual([
    [ANN, at(2)],
    [BEN, at(5)],
  ]);
});

test('an answer and a decline are an answer, whichever came first, and flagged', () => {
  const state = fold([event(ANN, 2, { act: 'answer' }), event(BEN, 5, { act: 'decline', reason: 'other' })], around);
  expect(state).toMatchObject({ status: 'answered', flags: ['answered-and-declined'] });
  expect(state.declines).toMatchObject([{ actor: BEN, reason: 'other' }]);
});

test('an undo takes back the one act that it names', () => {
  const answer = event(ANN, 2, { act: 'answer' });
  const undo = event(BEN, 3, { act: 'undo', of: eventName(answer) });
  expect(fold([answer, undo], around).status).toBe('new');
  expect(fold([answer, undo, event(BEN, 4, { act: 'answer' })], around).answers).toMatchObject([{ actor: BEN }]);
});

test('a reopening ends the closings that it saw, and not one that was made meanwhile', () => {
  const answer = event(ANN, 2, { act: 'answer' });
  const reopen = event(BEN, 6, { act: 'reopen', closed: fold([answer], around).closedBy });
  expect(fold([answer, reopen], around).status).toBe('new');
  const unseen = event(ANN, 4, { act: 'decline' });
  expect(fold([answer, unseen, reopen], around).status).toBe('declined');
  const undone = event(ANN, 7, { act: 'undo', of: eventName(reopen) });
  expect(fold([answer, reopen, undone], around).status).toBe('answered');
});

test('what a person wants of their data weighs more than what was done about the request', () => {
  const answer = event(ANN, 2, { act: 'answer' });
  const objected = event(BEN, 1, { act: 'objected' });
  expect(fold([answer, objected, event(ANN, 3, { act: 'refused' })], around).status).toBe('objected');
  expect(fold([objected, event(ANN, 3, { act: 'withdrawn' })], around).status).toBe('withdrawn');
  // No reopening ends it; as a mistake it is undone by its name.
  expect(fold([objected, event(ANN, 3, { act: 'reopen', closed: [eventName(objected)] })], around).status).toBe(
    'objected',
  );
  expect(fold([objected, event(ANN, 3, { act: 'undo', of: eventName(objected) })], around).status).toBe('new');
});

test('an erasure is for ever, and nothing is told of what was before', () => {
  const erased = event(ANN, 2, { act: 'erased' });
  const state = fold(
    [event(BEN, 1, { act: 'note', text: 'call' }), erased, event(BEN, 9, { act: 'undo', of: eventName(erased) })],
    around,
  );
  expect(state).toMatchObject({ status: 'erased', notes: [], answers: [] });
});

test('a claim weighs more than a snooze, ends by itself, and is no more than a courtesy', () => {
  const claim = { actor: BEN, until: around.now + 1 };
  expect(fold([], { ...around, claim, snoozedUntil: around.now + 1 })).toMatchObject({
    status: 'claimed',
    claimedBy: BEN,
  });
  expect(fold([], { ...around, claim: { ...claim, until: around.now }, snoozedUntil: around.now + 1 }).status).toBe(
    'snoozed',
  );
  expect(fold([event(ANN, 2, { act: 'no-answer' })], { ...around, claim }).status).toBe('no-answer');
});

const acts = fc.constantFrom<TeamAct['act']>(
  'answer',
  'decline',
  'no-answer',
  'duplicate',
  'reopen',
  'note',
  'undo',
  'refused',
  'withdrawn',
  'objected',
  'erased',
);
/** Acts that name each other at random, by people whose clocks are wrong. */
const histories = fc
  .array(fc.tuple(fc.constantFrom(ANN, BEN), fc.nat(20), fc.nat(3), acts, fc.nat(30)), { maxLength: 14 })
  .map((made) => {
    const events: TeamEvent[] = [];
    for (const [actor, minute, count, act, aim] of made) {
      const of = events.length > 0 ? eventName(events[aim % events.length]!) : 'nothing';
      const does = { act, of, closed: [of], text: 'note' } as unknown as TeamAct;
      events.push(event(actor, minute, does, count));
    }
    // One actor does one thing of a kind at a time.
    return [...new Map(events.map((one) => [eventName(one), one])).values()];
  });

test('in whatever order events arrive, and however often, the state is the same', () => {
  fc.assert(
    fc.property(histories, fc.nat(1_000), (events, turn) => {
      const shuffled = events.toSorted((a, b) => ((eventName(a).length * turn) % 7) - ((eventName(b).length * 3) % 5));
      expect(fold([...shuffled, ...events.toReversed()], around)).toEqual(fold(events, around));
    }),
  );
});

test('whoever is added, an erased lead stays erased, and an answer that nobody took back counts', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const erased = event(ANN, 59, { act: 'erased' });
      expect(fold([erased, ...events], around).status).toBe('erased');
      const answer = event(BEN, 59, { act: 'answer' });
      const before = fold(events, around);
      const after = fold([...events, answer], around);
      if (before.status !== 'erased') expect(after.answers.length).toBe(before.answers.length + 1);
    }),
  );
});

test('a clock is never before what it was told of, however wrong that was', () => {
  const future = { time: 5_000, count: 3 };
  const own = heard(EARLIEST, future);
  expect(tick(own, 1_000)).toEqual({ time: 5_000, count: 4 });
  expect(tick(own, 6_000)).toEqual({ time: 6_000, count: 0 });
  expect(heard({ time: 6_000, count: 0 }, future)).toEqual({ time: 6_000, count: 0 });
});
