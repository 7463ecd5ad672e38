import { beforeEach, expect, it, vi } from 'vitest';

const { calls, action } = vi.hoisted(() => ({ calls: [] as string[], action: { works: true } }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, words?: unknown) => [key, words].flat().join(' ') } }));
vi.mock('../../lib/platform/browser.ts', () => {
  const called = (name: string) => async (details: object) => {
    if (!action.works) throw new Error('the browser is closing');
    calls.push(`${name} ${JSON.stringify(details)}`);
  };
  const names = ['setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor', 'setIcon', 'setTitle'];
  return { browser: { action: Object.fromEntries(names.map((name) => [name, called(name)])) } };
});

const { showBadge } = await import('../../lib/background/toolbar.ts');

const waiting = (count: number) => ({ text: String(count), waiting: count, stopped: [] });

beforeEach(async () => {
  action.works = true;
  await showBadge(waiting(0));
  calls.length = 0;
});

it('sets nothing that the icon says already', async () => {
  await showBadge(waiting(3));
  const once = calls.length;
  await showBadge(waiting(3));
  expect([once, calls.length]).toEqual([5, 5]);
  await showBadge(waiting(2));
  expect(calls.filter((call) => call.startsWith('setBadgeText '))).toEqual([
    'setBadgeText {"text":"3"}',
    'setBadgeText {"text":"2"}',
  ]);
});

it('sets it again where the last attempt failed', async () => {
  action.works = false;
  await expect(showBadge(waiting(4))).rejects.toThrow('closing');
  action.works = true;
  await showBadge(waiting(4));
  expect(calls).toContain('setBadgeText {"text":"4"}');
});
