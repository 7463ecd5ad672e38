import { expect, it } from 'vitest';
import { steadyLines } from '../../lib/ui/triage/steady-list.ts';
import { connectionView, leadLine } from './builders.ts';

const lines = (keys: string) => keys.split('').map((key) => leadLine(key));
const reading = (busy: boolean) => [connectionView({ busy })];
const shown = (before: string, answer: string, busy: boolean): string =>
  steadyLines(lines(before), { lines: lines(answer), connections: reading(busy) })
    .map(({ leadKey }) => leadKey)
    .join('');

it.each([
  ['the order of the background, when nothing is read', 'abc', 'xcab', false, 'xcab'],
  ['that order for the first rows, even while it is read', '', 'xcab', true, 'xcab'],
  ['rows that stay where they are while it is read, and others after them', 'abc', 'xcaby', true, 'abcxy'],
  ['a row that others have pushed out of what is asked for', 'abc', 'xya', true, 'abc'],
])('shows %s', (_name, before, answer, busy, rows) => expect(shown(before, answer, busy)).toBe(rows));

it('shows what is new of a row that stays', () => {
  const changed = leadLine('a', { notes: 1 });
  const [first] = steadyLines(lines('ab'), { lines: [leadLine('x'), changed], connections: reading(true) });
  expect(first).toBe(changed);
});
