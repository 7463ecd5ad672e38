// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { later } from '../../components/later.tsx';

const Part = () => <p>there</p>;

/** What is drawn in the end. */
const drawnIn = (root: HTMLElement): Promise<string> => vi.waitUntil(() => root.textContent);

it('is drawn when it is loaded', async () => {
  const { View } = later(async () => Part);
  const root = document.createElement('div');
  render(<View />, root);
  expect(await drawnIn(root)).toBe('there');
});

it('is drawn too when somebody else has loaded it between its first drawing and its effects', async () => {
  const { View, load } = later(async () => Part);
  const root = document.createElement('div');
  render(<View />, root);
  await load();
  expect(root.textContent).toBe('');
  expect(await drawnIn(root)).toBe('there');
});

it('tries again when it is drawn the next time after a failure', async () => {
  const get = vi.fn(async () => Part);
  get.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  const { View, load } = later(get);
  await load();
  const root = document.createElement('div');
  render(<View />, root);
  expect(await drawnIn(root)).toBe('there');
});
