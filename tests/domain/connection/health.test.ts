import { expect, test } from 'vitest';
import { healthOf } from '../../../lib/domain/connection/health.ts';

const HOUR = 3_600_000;
const now = 1_800_000_000_000;

test.each([
  ['nothing yet', null, null, 0, 'waiting'],
  ['nothing for a day', null, null, 24, 'overdue'],
  ['a good one just now', 'ok-none', 0, 100, 'good'],
  ['a good one seven hours ago', 'ok-new', 7, 100, 'overdue'],
  ['a failure after a good one', 'server-error', 1, 100, 'failed'],
  ['half a feed', 'incomplete', 1, 100, 'failed'],
] as const)('%s', (_, last, goodHoursAgo, ageHours, health) => {
  const goodAt = goodHoursAgo === null ? null : now - goodHoursAgo * HOUR;
  expect(healthOf(last, goodAt, now - ageHours * HOUR, now)).toBe(health);
});
