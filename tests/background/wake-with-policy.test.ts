import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { policyFeed } from '../support/policy.ts';
import { world, type World } from './parts.ts';

vi.mock('../../lib/platform/browser.ts', () => ({
  browser: { permissions: { getAll: async () => ({ origins: [] }), remove: async () => {} } },
}));

const { wakeWithPolicy } = await import('../../lib/background/wake-with-policy.ts');
const { saveConnection } = await import('../../lib/storage/connections.ts');
const { connection } = await import('../support/builders.ts');

let here: World;
const said: string[] = [];

beforeEach(async () => {
  here = await world();
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const wake = (managed: () => Promise<Record<string, unknown>>): Promise<void> =>
  wakeWithPolicy(here.parts, { ...here.parts, managed });
const keys = (): (string | null)[] => here.requests.map(({ url }) => new URL(url).searchParams.get('key'));
const OLD = { url: 'https://feeds.example.com/leads', key: 'OLD', placement: { kind: 'query' as const, name: 'key' } };
const ours = (): Promise<void> =>
  saveConnection(here.db, connection({ id: 'policy-di', managed: true, policyId: 'di' }), OLD);

test('a key that was replaced while the browser was closed is not asked with', async () => {
  await ours();
  await wake(async () => ({ connections: [policyFeed({ key: 'NEW' })] }));
  expect(keys()).toEqual(['NEW']);
});

test('feeds wait for a policy no longer than seconds, and one that comes later is kept to', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await saveConnection(here.db, connection({ id: 'own' }), { ...OLD, url: 'https://feeds.example.com/own' });
  const late = Promise.withResolvers<Record<string, unknown>>();
  const woken = wake(() => late.promise);
  expect(keys()).toEqual([]);
  await vi.advanceTimersByTimeAsync(10_000);
  await woken;
  expect(keys()).toEqual(['OLD']);
  late.resolve({ connections: [policyFeed()] });
  await vi.waitFor(() => expect(keys()).toEqual(['OLD', 'SECRETKEY123']));
});

test('a policy that cannot be kept to does not silence the feeds', async () => {
  await ours();
  await wake(() => Promise.reject(new Error('no such storage')));
  expect(keys()).toEqual(['OLD']);
  expect(said.join('\n')).toContain('no such storage');
});
