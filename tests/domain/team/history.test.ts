import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TeamEvent } from '../../../lib/domain/team/event.ts';
import { fold } from '../../../lib/domain/team/fold.ts';
import { allToTell, toTell, toTellOfUndo, withTeam } from '../../../lib/domain/team/history.ts';
import { applyAct, type TriageAct, type TriageState, undoAct, untouched } from '../../../lib/domain/triage/triage.ts';

const [ANN, BEN] = ['a'.repeat(16), 'b'.repeat(16)];
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString();
const UNTIL = at(59);
const keyOf = (): undefined => undefined;

/** Somebody's browser, as far as one lead goes. */
class Person {
  state: TriageState = untouched;
  readonly said: TeamEvent[] = [];
  readonly me: string;
  #count = 0;

  constructor(me: string) {
    this.me = me;
  }

  does(act: TriageAct, minute: number): void {
    const after = applyAct(this.state, act, at(minute));
    if (after === this.state) return;
    for (const does of toTell(this.state, act, this.me)) this.#say(does, at(minute), minute);
    this.state = after;
  }

  undoes(what: number, minute: number): void {
    const after = undoAct(this.state, at(what));
    if (after === null || after === this.state) return;
    toTellOfUndo(this.state, at(what), this.me).forEach((does, n) =>
      this.#say(does, new Date(Date.parse(at(minute)) + n).toISOString(), minute),
    );
    this.state = after;
  }

  hears(events: readonly TeamEvent[]): void {
    this.state = withTeam(this.state, events, { me: this.me, keyOf });
  }

  #say(does: TeamEvent['does'], time: string, minute: number): void {
    this.#count += 1;
    this.said.push({ at: time, clock: { time: minute, count: this.#count }, actor: this.me, does });
  }
}

const pair = (): [Person, Person] => [new Person(ANN), new Person(BEN)];
function meet(...people: readonly Person[]): void {
  const all = people.flatMap(({ said }) => said);
  for (const one of people) one.hears(all);
}
const acts = ({ state }: Person): string[] =>
  state.history.map(({ act, actor, beside }) => `${actor === undefined ? 'me' : 'other'} ${act}${beside ? '*' : ''}`);

test('who answers is seen by the other, with who it was', () => {
  const [ann, ben] = pair();
  ann.does({ act: 'answer' }, 1);
  ann.does({ act: 'note', text: 'called' }, 2);
  meet(ann, ben);
  expect(ben.state.status).toBe('answered');
  expect(ben.state.history).toEqual([
    { act: 'answer', at: at(1), actor: ANN },
    { act: 'note', text: 'called', at: at(2), actor: ANN },
  ]);
  expect(acts(ann)).toEqual(['me answer', 'me note']);
});

test('an answer weighs more than a decline that did not know of it, for both', () => {
  const [ann, ben] = pair();
  ann.does({ act: 'answer' }, 1);
  ben.does({ act: 'decline', reason: 'other' }, 5);
  meet(ann, ben);
  expect([ann.state.status, ben.state.status]).toEqual(['answered', 'answered']);
  expect(acts(ann)).toEqual(['me answer', 'other decline*']);
});

test('who declines what they saw answered has declined it', () => {
  const [ann, ben] = pair();
  ann.does({ act: 'answer' }, 1);
  meet(ann, ben);
  ben.does({ act: 'decline', reason: 'other' }, 5);
  meet(ann, ben);
  expect([ann.state.status, ben.state.status]).toEqual(['declined', 'declined']);
  ben.undoes(5, 6);
  meet(ann, ben);
  expect([ann.state.status, ben.state.status]).toEqual(['answered', 'answered']);
});

test('a snooze is told to nobody, and ends where somebody answers; of what was closed it says that it is open again', () => {
  const [ann, ben] = pair();
  ann.does({ act: 'snooze', until: UNTIL }, 1);
  expect(ann.said).toEqual([]);
  ben.does({ act: 'answer' }, 2);
  meet(ann, ben);
  expect([ann.state.status, ben.state.status]).toEqual(['answered', 'answered']);
  ann.does({ act: 'snooze', until: UNTIL }, 3);
  meet(ann, ben);
  expect([ann.state.status, ben.state.status]).toEqual(['snoozed', 'new']);
});

test('a colleague’s act can be undone, and a reopening leaves what was not known', () => {
  const [ann, ben] = pair();
  ann.does({ act: 'answer' }, 1);
  meet(ann, ben);
  ben.undoes(1, 2);
  meet(ann, ben);
  expect([ann.state.status, ben.state.status]).toEqual(['new', 'new']);
  ann.does({ act: 'no-answer' }, 3);
  ben.does({ act: 'answer' }, 4);
  ann.does({ act: 'reopen' }, 5);
  meet(ann, ben);
  expect([ann.state.status, ben.state.status]).toEqual(['answered', 'answered']);
  expect(acts(ann)).toEqual(['me no-answer', 'other answer', 'me reopen*']);
});

test('the other lead of a duplicate has the key that it has here', () => {
  const ann = new Person(ANN);
  ann.does({ act: 'duplicate', of: 'name' }, 1);
  const state = withTeam(untouched, ann.said, { me: BEN, keyOf: (name) => `key of ${name}` });
  expect(state.history[0]).toMatchObject({ act: 'duplicate', of: 'key of name' });
});

test('what was done before there was a team is told in the same order', () => {
  const ann = new Person(ANN);
  ann.does({ act: 'answer' }, 1);
  ann.does({ act: 'decline', reason: 'other' }, 2);
  ann.does({ act: 'snooze', until: UNTIL }, 3);
  ann.does({ act: 'no-answer' }, 4);
  expect(allToTell(ann.state, ANN).map(({ does }) => does.act)).toEqual([
    'answer',
    'reopen',
    'decline',
    'reopen',
    'no-answer',
  ]);
});

const act = fc.constantFrom<TriageAct>(
  { act: 'answer' },
  { act: 'decline', reason: 'other' },
  { act: 'no-answer' },
  { act: 'reopen' },
  { act: 'snooze', until: UNTIL },
  { act: 'note', text: 'x' },
);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ who: fc.nat(2), act }) },
  { weight: 2, arbitrary: fc.record({ who: fc.nat(2), undo: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.constant('meet' as const) },
);

test('whatever three do and whenever they hear of it, all see the same in the end, and what the events come to', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const people = [...pair(), new Person('c'.repeat(16))];
      steps.forEach((one, minute) => {
        if (one === 'meet') return meet(...people);
        const person = people[one.who]!;
        if ('act' in one) person.does(one.act, minute);
        else person.undoes(one.undo, minute);
      });
      meet(...people);
      const folded = fold(
        people.flatMap(({ said }) => said),
        { now: 0 },
      ).status;
      for (const { state } of people) expect(state.status === 'snoozed' ? 'new' : state.status).toBe(folded);
      const before = people.map(({ state }) => state);
      meet(...people);
      expect(people.map(({ state }) => state)).toEqual(before);
    }),
    { numRuns: 2000 },
  );
});
