import { expect, test } from 'vitest';
import { afterAnswer } from '../../lib/background/after-answer.ts';

test('what follows a change comes after the answer, and once for several changes', async () => {
  const order: string[] = [];
  const changed = afterAnswer(() => order.push('followed'));
  const handler = async (): Promise<string> => {
    changed();
    changed();
    return 'answered';
  };
  order.push(await handler());
  await new Promise((resolve) => setTimeout(resolve));
  expect(order).toEqual(['answered', 'followed']);
});

test('a change that is made while another one is followed is followed as well', () => {
  const [due, followed] = [[] as (() => void)[], [] as number[]];
  const changed = afterAnswer(
    () => {
      followed.push(followed.length);
      if (followed.length === 1) changed();
    },
    (run) => due.push(run),
  );
  changed();
  due.shift()!();
  expect(due).toHaveLength(1);
  due.shift()!();
  expect([followed, due]).toEqual([[0, 1], []]);
});
