import { describe, expect, test } from 'vitest';
import { GRACE_MS, inForce } from '../../../lib/domain/policy/in-force.ts';
import type { PolicyState } from '../../../lib/domain/policy/policy.ts';
import { readPolicy } from '../../../lib/domain/policy/read-policy.ts';
import { parseUrl, policyFeed } from '../../support/policy.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const HOUR = 3_600_000;
const WHOLE = {
  connections: [policyFeed()],
  allowedCrmOrigins: ['https://crm.example.com'],
  retentionMonths: { request: 24 },
  lockConnections: true,
};

const step = (before: PolicyState | null, raw: Record<string, unknown>, now: number): PolicyState | null => {
  const { policy, problems } = readPolicy(raw, parseUrl);
  return inForce(before, policy, problems, now);
};

test('nothing is in force where there is no policy', () => {
  expect(step(null, {}, NOW)).toBeNull();
});

test('what is there is in force at once', () => {
  expect(step(null, WHOLE, NOW)).toMatchObject({
    missingSince: {},
    feeds: true,
    allowedCrms: ['https://crm.example.com'],
    retentionMonths: { request: 24 },
    lockConnections: true,
  });
});

test('a policy that vanishes holds for a day, and no longer', () => {
  const whole = step(null, WHOLE, NOW);
  const gone = step(whole, {}, NOW + HOUR);
  expect(gone).toMatchObject({ feeds: true, allowedCrms: ['https://crm.example.com'], lockConnections: true });
  expect(Object.values(gone!.missingSince)).toEqual(Array(4).fill('2026-11-23T13:00:00.000Z'));
  expect(step(gone, {}, NOW + HOUR + GRACE_MS - 1)).toMatchObject({ feeds: true });
  expect(step(gone, {}, NOW + HOUR + GRACE_MS)).toBeNull();
});

test('one that comes back in time starts anew', () => {
  const gone = step(step(null, WHOLE, NOW), {}, NOW + HOUR);
  const back = step(gone, WHOLE, NOW + 20 * HOUR);
  expect(back!.missingSince).toEqual({});
  expect(step(back, {}, NOW + 40 * HOUR)).toMatchObject({ feeds: true });
});

describe('a part ends at once when it is written down as empty', () => {
  const whole = step(null, WHOLE, NOW);
  test.each([
    ['no feeds', { connections: [] }, { missingSince: {}, feeds: true }],
    ['any site', { allowedCrmOrigins: ['*'] }, { allowedCrms: ['*'] }],
    ['no retention', { retentionMonths: {} }, { retentionMonths: {} }],
    ['no lock', { lockConnections: false }, { lockConnections: false }],
  ])('%s', (_, change, expected) => {
    expect(step(whole, { ...WHOLE, ...change }, NOW + 1)).toMatchObject(expected);
  });
});

test('each part has a day of its own', () => {
  const { lockConnections: _, ...unlocked } = WHOLE;
  const whole = step(null, WHOLE, NOW);
  const later = step(whole, unlocked, NOW + HOUR);
  expect(later).toMatchObject({ lockConnections: true, missingSince: { lockConnections: '2026-11-23T13:00:00.000Z' } });
  expect(step(later, unlocked, NOW + HOUR + GRACE_MS)).toMatchObject({ lockConnections: false, feeds: true });
});

test('a clock that was ahead when it went missing does not make it hold for longer', () => {
  const ahead = step(step(null, WHOLE, NOW), {}, NOW + 365 * 24 * HOUR);
  const right = step(ahead, {}, NOW);
  expect(step(right, {}, NOW + GRACE_MS)).toBeNull();
});

test('a policy with nothing but mistakes is said to be there', () => {
  expect(step(null, { conections: [] }, NOW)).toMatchObject({
    feeds: false,
    problems: [{ path: 'conections', cause: 'unknown-name' }],
  });
});
