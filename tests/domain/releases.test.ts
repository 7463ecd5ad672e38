import { expect, it } from 'vitest';
import { newsAfter, RELEASES } from '../../lib/domain/releases.ts';
import { version } from '../../package.json';

it.each<[string, string, string | null]>([
  ['0.0.9', '0.1.0', '0.1.0'],
  ['0.0.9', '0.1.5', '0.1.0'],
  ['0.1.0', '0.1.0', null],
  ['0.1.0', '0.1.1', null],
  ['0.10.0', '1.0.0', null],
  ['0.0.9', '0.0.10', null],
])('tells who comes from %s to %s of %s', (before, now, release) => {
  expect(newsAfter(before, now)).toBe(release);
});

it('knows no release that is still to come', () => {
  expect(RELEASES.filter((release) => newsAfter('0.0.0', version) === null || release > version)).toEqual([]);
});
