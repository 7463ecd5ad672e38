import { expect, it } from 'vitest';
import { laterCode } from '../../lib/ui/later-code.ts';

it('loads once, however many want it', async () => {
  let loads = 0;
  const code = laterCode(async () => ++loads);
  expect(code.now()).toBeNull();
  expect(await Promise.all([code.load(), code.load()])).toEqual([1, 1]);
  expect([code.now(), await code.load()]).toEqual([1, 1]);
});

it('asks anew after it failed', async () => {
  const answers = [Promise.reject(new Error('gone')), Promise.resolve('code')];
  const code = laterCode(() => answers.shift()!);
  await expect(code.load()).rejects.toThrow('gone');
  expect(code.now()).toBeNull();
  expect(await code.load()).toBe('code');
});
