import { expect, test } from 'vitest';
import { newestAnswer } from '../../lib/ui/newest-answer.ts';

test('an answer that was overtaken is not shown, and who asked for it waits for the newest', async () => {
  const replies: ((answer: string) => void)[] = [];
  const shown: string[] = [];
  const ask = newestAnswer<string>(
    () => new Promise((resolve) => replies.push(resolve)),
    (answer) => shown.push(answer),
    () => {},
  );
  let firstIsDone = false;
  const first = ask().then(() => (firstIsDone = true));
  const second = ask();
  replies[0]!('old');
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  expect([shown, firstIsDone]).toEqual([[], false]);
  replies[1]!('new');
  await Promise.all([first, second]);
  expect(shown).toEqual(['new']);
});

test('a failure of a question that was overtaken is nobody\u2019s concern', async () => {
  const failures: unknown[] = [];
  let turn = 0;
  const ask = newestAnswer<string>(
    async () => {
      turn += 1;
      if (turn === 1) throw new Error('old');
      return 'new';
    },
    () => {},
    (error) => failures.push(error),
  );
  await Promise.all([ask(), ask()]);
  expect(failures).toEqual([]);
});
