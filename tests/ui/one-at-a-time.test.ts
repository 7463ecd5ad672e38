import { expect, it } from 'vitest';
import { oneAtATime } from '../../lib/ui/one-at-a-time.ts';

/** Work that ends when the test says so. */
function controlled() {
  const ends: (() => void)[] = [];
  const ask = oneAtATime(() => new Promise<void>((resolve) => ends.push(resolve)));
  return { ends, ask };
}
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

it('lets work that is under way come to its end, however often it is asked for meanwhile, and runs once more then', async () => {
  const { ends, ask } = controlled();
  const asked = [ask(), ask(), ask()];
  expect(ends).toHaveLength(1);
  ends[0]!();
  await turns();
  expect(ends).toHaveLength(2);
  ends[1]!();
  await Promise.all(asked);
  expect(ends).toHaveLength(2);
});

it('runs at once when nothing is under way', async () => {
  const { ends, ask } = controlled();
  const first = ask();
  ends[0]!();
  await first;
  void ask();
  expect(ends).toHaveLength(2);
});

it('is not stopped by work that fails', async () => {
  let times = 0;
  const ask = oneAtATime(async () => {
    times += 1;
    throw new Error('no');
  });
  await expect(ask()).rejects.toThrow('no');
  await expect(ask()).rejects.toThrow('no');
  expect(times).toBe(2);
});
