import { expect, it, vi } from 'vitest';
import type { Badge } from '../../lib/background/badge.ts';
import { keepBadge } from '../../lib/background/keep-badge.ts';

const BADGE: Badge = { waiting: 3, stopped: [], text: '3' };

function badgeThat(...reads: (() => Promise<Badge>)[]) {
  const said: (Badge | string)[] = [];
  const timers: [number, () => void][] = [];
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const refresh = keepBadge({
    read: () => (reads.length > 1 ? reads.shift()! : reads[0]!)(),
    show: async (badge) => void said.push(badge),
    showUnreadable: async ({ name }) => void said.push(name),
    after: (ms, then) => void timers.push([ms, then]),
  });
  const later = async (): Promise<number> => {
    const [ms, then] = timers.shift()!;
    then();
    await new Promise((resolve) => setTimeout(resolve));
    return ms;
  };
  return { refresh, said, timers, later };
}

const good = (): Promise<Badge> => Promise.resolve(BADGE);
const bad = (name: string) => () => Promise.reject(new DOMException('', name));

it('looks again by itself where nothing could be read, until it can', async () => {
  const { refresh, said, timers, later } = badgeThat(bad('UnknownError'), bad('UnknownError'), good);
  await expect(refresh()).rejects.toThrow();
  expect(await later()).toBe(2_000);
  expect(await later()).toBe(5_000);
  expect(said).toEqual(['UnknownError', 'UnknownError', BADGE]);
  expect(timers).toEqual([]);
});

it('waits once, however many changes there are meanwhile, and gives up in the end', async () => {
  const { refresh, timers, later } = badgeThat(bad('UnknownError'));
  await expect(refresh()).rejects.toThrow();
  await expect(refresh()).rejects.toThrow();
  expect(timers).toHaveLength(1);
  expect([await later(), await later(), await later()]).toEqual([2_000, 5_000, 20_000]);
  expect(timers).toEqual([]);
});

it('does not look again for data of a newer version, nor after a bug', async () => {
  const newer = badgeThat(bad('VersionError'));
  await expect(newer.refresh()).rejects.toThrow();
  expect(newer.said).toEqual(['VersionError']);
  const bug = badgeThat(() => Promise.reject(new TypeError('bug')));
  await expect(bug.refresh()).rejects.toThrow('bug');
  expect(bug.said).toEqual([]);
  expect([...newer.timers, ...bug.timers]).toEqual([]);
});
