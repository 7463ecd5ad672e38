import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answered,
  dueAt,
  INTERVAL_MS,
  isDue,
  postpone,
  reserve,
  type Schedule,
  settle,
} from '../../../lib/domain/schedule/schedule.ts';

const HOUR = 3_600_000;
const now = Date.parse('2026-11-23T12:00:00.000Z');

test('a slot is reserved for two hours and a few minutes', () => {
  expect(reserve(now, 0).nextAllowed).toBeGreaterThan(now + INTERVAL_MS);
  expect(reserve(now, 0.999).nextAllowed).toBeLessThan(now + INTERVAL_MS + 6 * 60_000);
});

test('a server can ask for more patience, but not for less, and not for longer than a day', () => {
  const reserved = reserve(now, 0);
  expect(postpone(reserved, now, 60_000)).toEqual(reserved);
  expect(postpone(reserved, now, 5 * HOUR).nextAllowed).toBe(now + 5 * HOUR);
  expect(postpone(reserved, now, 1000 * HOUR).nextAllowed).toBe(now + 24 * HOUR);
});

test('a clock set back by a year blocks the feed for no longer than the wait that was meant', () => {
  const reserved = reserve(now, 0);
  const yearAgo = now - 365 * 24 * HOUR;
  expect(dueAt(settle(reserved, yearAgo), yearAgo)).toBe(yearAgo + reserved.waitMs);
});

test('a clock that was wrong for a while and is put right does not make a request come earlier', () => {
  const reserved = reserve(now, 0);
  const dead = Date.parse('2020-01-01T00:00:00Z');
  const settled = settle(settle(reserved, dead), now + 60_000);
  expect(isDue(settled, now + 60_000)).toBe(false);
  expect(dueAt(settled, now + 60_000)).toBe(reserved.nextAllowed);
});

test('a clock set back twice still waits no longer than was meant', () => {
  const once = settle(reserve(now, 0), now - 10 * HOUR);
  const twice = settle(once, now - 30 * HOUR);
  expect(dueAt(twice, now - 30 * HOUR)).toBe(now - 30 * HOUR + twice.waitMs);
});

test('a wait that the server asked for survives a look at the clock', () => {
  const asked = postpone(reserve(now, 0), now, 12 * HOUR);
  expect(settle(asked, now + HOUR)).toBe(asked);
});

test('whatever wakes it and whenever, two requests are never closer than two hours', () => {
  // Waking at random moments, with restarts that know nothing but the stored schedule.
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 * 60_000 }), { maxLength: 60 }), (pauses) => {
      let clock = now;
      let stored: Schedule | undefined;
      const requests: number[] = [];
      for (const pause of pauses) {
        clock += pause;
        if (stored) stored = settle(stored, clock);
        if (stored && !isDue(stored, clock)) continue;
        requests.push(clock);
        stored = reserve(clock, 0.5);
      }
      for (const [n, at] of requests.entries()) {
        if (n > 0) expect(at - requests[n - 1]!).toBeGreaterThanOrEqual(INTERVAL_MS);
      }
    }),
  );
});

test('a clock that is set back between two wakings never makes a request come earlier', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(90 * 60_000), fc.nat(HOUR * 48)), { maxLength: 40 }), (steps) => {
      let real = now;
      let offset = 0;
      let stored: Schedule | undefined;
      let lastRequest: number | undefined;
      for (const [pause, back] of steps) {
        real += pause;
        offset -= back;
        const clock = real + offset;
        if (stored) stored = settle(stored, clock);
        if (stored && !isDue(stored, clock)) continue;
        if (lastRequest !== undefined) expect(real - lastRequest).toBeGreaterThanOrEqual(INTERVAL_MS);
        lastRequest = real;
        stored = reserve(clock, 0.5);
      }
    }),
  );
});

describe('the server’s time', () => {
  const hours = (count: number): number => count * HOUR;
  /** A request at a time by our clock, which is so many hours behind the server's. */
  const askedBehind = (behind: number): Schedule => answered(reserve(now, 0), now, now + hours(behind));

  test('a clock that was behind and is put right makes no request come earlier', () => {
    const schedule = askedBehind(5);
    const soon = now + hours(5) + 60_000;
    expect(isDue(schedule, soon)).toBe(false);
    expect(dueAt(schedule, soon)).toBe(now + hours(5) + schedule.waitMs);
  });

  test('a clock that stays behind by more than the wait blocks the feed no longer than was meant', () => {
    const schedule = askedBehind(5);
    expect(dueAt(schedule, now + 60_000)).toBe(schedule.nextAllowed);
    expect(isDue(schedule, schedule.nextAllowed)).toBe(true);
  });

  test('a clock that is behind by less than the wait makes the feed wait by the server’s', () => {
    const schedule = askedBehind(1);
    expect(dueAt(schedule, now + 60_000)).toBe(now + hours(1) + schedule.waitMs);
  });

  test('a clock that is ahead asks no earlier, and is not blocked by a server whose clock is wrong', () => {
    expect(dueAt(askedBehind(-3), now + 60_000)).toBe(now + askedBehind(-3).waitMs);
    expect(dueAt(askedBehind(24 * 365), now + 60_000)).toBe(now + askedBehind(0).waitMs);
  });

  test('a second of difference changes nothing', () => {
    const schedule = answered(reserve(now, 0), now, now + 1000);
    expect(dueAt(schedule, now)).toBe(schedule.nextAllowed);
  });

  test('is taken to differ by as much as last time until the server answers', () => {
    const next = reserve(now + hours(3), 0, askedBehind(5));
    expect(next.servedAt).toBe(now + hours(8));
    expect(isDue(next, now + hours(8) + 60_000)).toBe(false);
  });

  test('survives a wait that the server asked for', () => {
    const schedule = postpone(askedBehind(5), now, hours(6));
    expect(isDue(schedule, now + hours(10))).toBe(false);
    expect(isDue(schedule, now + hours(11))).toBe(true);
  });
});
