import { expect, test } from 'vitest';
import { retryAfterMs } from '../../../lib/domain/schedule/retry-after.ts';

const now = Date.parse('2026-11-23T12:00:00.000Z');

test.each([
  ['120', null, 120_000],
  [' 7200 ', null, 7_200_000],
  ['Mon, 23 Nov 2026 14:00:00 GMT', null, 7_200_000],
  ['Monday, 23-Nov-26 14:00:00 GMT', null, 7_200_000],
  // The server's clock is an hour ahead of ours; what it means is one hour.
  ['Mon, 23 Nov 2026 14:00:00 GMT', 'Mon, 23 Nov 2026 13:00:00 GMT', 3_600_000],
  ['Mon, 23 Nov 2026 11:00:00 GMT', null, 0],
  ['', null, null],
  [null, null, null],
  ['-5', null, null],
  ['soon', null, null],
  ['2', null, 2000],
  ['Mon, 99 Nov 2026', null, null],
])('%s with the date %s is %s ms', (header, date, expected) => {
  expect(retryAfterMs(header, date, now)).toBe(expected);
});
