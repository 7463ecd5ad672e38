import { expect, test } from 'vitest';
import { answeredTwice } from '../../../lib/domain/triage/answered-twice.ts';
import type { TriageEvent } from '../../../lib/domain/triage/triage.ts';

const answer = (minute: number, actor?: string): TriageEvent => ({
  act: 'answer',
  at: `2026-03-02T10:0${minute}:00.000Z`,
  ...(actor !== undefined && { actor }),
});
const reopen: TriageEvent = { act: 'reopen', at: '2026-03-02T10:05:00.000Z' };

test.each<[string, TriageEvent[], (string | undefined)[]]>([
  ['nobody', [], []],
  ['one person, twice', [answer(1), answer(2)], []],
  ['a colleague, and whoever is here', [answer(1, 'ada'), answer(2)], ['ada', undefined]],
  ['two colleagues', [answer(1, 'ada'), answer(2, 'ben'), answer(3, 'ada')], ['ada', 'ben']],
  ['one before it was opened again, and one after', [answer(1, 'ada'), reopen, answer(6)], []],
  ['two after it was opened again', [answer(1, 'ada'), reopen, answer(6), answer(7, 'ben')], [undefined, 'ben']],
])('of %s', (_, history, actors) => {
  expect(answeredTwice(history).map(({ actor }) => actor)).toEqual(actors);
});
