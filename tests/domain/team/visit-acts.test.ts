import { expect, test } from 'vitest';
import { freshStanding, step } from '../../../lib/domain/consent/machine.ts';
import { defaultSettings } from '../../../lib/domain/consent/settings.ts';
import type { Standing, VisitState } from '../../../lib/domain/consent/standing.ts';
import { eventName, type TeamAct, type TeamEvent } from '../../../lib/domain/team/event.ts';
import { nextStep } from '../../../lib/domain/team/visit-acts.ts';

const [ME, ANN, BEN] = ['0'.repeat(16), '1'.repeat(16), '2'.repeat(16)] as const;
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString();
const event = (actor: string, minute: number, does: TeamAct): TeamEvent => ({
  at: at(minute),
  clock: { time: Date.parse(at(minute)), count: 0 },
  actor,
  does,
});
const notice = { at: at(1), channel: 'letter', noticeHash: 'h', language: 'fr', code: 'LS', masked: null } as const;
const noticed: TeamAct = { act: 'noticed', notice };
const consented: TeamAct = { act: 'consented', recordId: 'r', purposes: ['offers'], channels: ['email'] };

/** Where a visit comes to that follows its team, by the machine that it has for its own people. */
function follow(events: readonly TeamEvent[], from: Standing): Standing {
  const taken = new Set<string>();
  let standing = from;
  for (;;) {
    const next = nextStep(events, taken, { me: ME, ...standing });
    if (!next) return standing;
    taken.add(next.of);
    for (const one of next.events) {
      const { zone, periods } = defaultSettings;
      const done = step(standing, one, { now: next.at, zone, periods, hasData: true });
      if (done.ok && done.to !== 'erased') standing = done.to;
    }
  }
}

const held = freshStanding(at(0), at(60 * 24 * 30));
const stateOf = (...events: TeamEvent[]): VisitState => follow(events, held).state;

test.each<[VisitState, TeamEvent[]]>([
  ['notice-sent', [event(ANN, 1, noticed)]],
  ['consented', [event(ANN, 1, noticed), event(BEN, 2, consented)]],
  ['refused', [event(ANN, 1, noticed), event(BEN, 2, { act: 'refused' })]],
  ['withdrawn', [event(ANN, 1, noticed), event(ANN, 2, consented), event(BEN, 3, { act: 'withdrawn' })]],
  ['objected', [event(ANN, 2, { act: 'objected' })]],
  // Whoever had not been asked here has objected.
  ['objected', [event(ANN, 2, { act: 'refused' })]],
  // Nobody has agreed to what they were not asked.
  ['held', [event(ANN, 2, consented)]],
  ['held', [event(ME, 1, noticed)]],
  ['held', [event(ANN, 1, { act: 'answer' }), event(ANN, 2, { act: 'note', text: 'x' })]],
])('a visit comes to %s', (state, events) => {
  expect(stateOf(...events)).toBe(state);
  // In whatever order it came.
  expect(stateOf(...events.toReversed())).toBe(state);
});

test('what was taken back counts no more, whether or not it had been heard of before', () => {
  const yes = event(ANN, 2, consented);
  const undo = event(BEN, 3, { act: 'undo', of: eventName(yes) });
  const sent = event(ANN, 1, noticed);
  expect(stateOf(sent, yes, undo)).toBe('notice-sent');
  const open = follow([sent, yes], held);
  expect(open.state).toBe('consented');
  expect(follow([sent, yes, undo], open).state).toBe('notice-sent');
  // One of another time is not meant.
  expect(follow([sent, yes, undo], { ...open, since: at(9) }).state).toBe('consented');
});

test('the clocks of all begin when the notice went and the answer came', () => {
  const both = follow([event(ANN, 1, noticed), event(BEN, 2, consented)], held);
  expect(both).toMatchObject({ since: at(2), notice: { at: at(1), code: 'LS' }, consent: { recordId: 'r' } });
});
