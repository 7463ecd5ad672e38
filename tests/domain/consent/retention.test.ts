import { describe, expect, it } from 'vitest';
import { contactAt, keptKind, keptMonths, keptUntil } from '../../../lib/domain/consent/retention.ts';
import { defaultSettings } from '../../../lib/domain/consent/settings.ts';

const lead = (kind: string, visitorType: 'professional' | 'private' = 'professional') => ({
  feed: { kind, person: { visitorType } },
});

describe('how long a lead is kept', () => {
  it.each([
    ['request', 36],
    ['private-request', 12],
    ['prospect', 36],
  ] as const)('is by default, of a %s, %i months', (kind, months) => {
    expect(keptMonths(defaultSettings.periods)[kind]).toBe(months);
  });

  it('is shorter than a year for a private person where the settings say so', () => {
    expect(keptMonths({ ...defaultSettings.periods, requestMonths: 6 })['private-request']).toBe(6);
  });

  it('depends on what it is', () => {
    expect(keptKind(lead('request'))).toBe('request');
    expect(keptKind(lead('request', 'private'))).toBe('private-request');
    expect(keptKind(lead('prospect'))).toBe('prospect');
    expect(keptKind({ ...lead('visit'), heldKey: 'x' })).toBe('consented');
  });

  it.each([
    ['a leap day', 'UTC', '2024-02-29T12:00:00.000Z', 12, '2025-02-28T12:00:00.000Z'],
    [
      'the end of a long month and of summer time',
      'Europe/Paris',
      '2025-08-31T12:00:00.000Z',
      6,
      '2026-02-28T13:00:00.000Z',
    ],
    ['a change to summer time', 'Europe/Paris', '2025-02-15T12:00:00.000Z', 6, '2025-08-15T11:00:00.000Z'],
    ['a new year', 'UTC', '2023-12-31T23:30:00.000Z', 1, '2024-01-31T23:30:00.000Z'],
    ['the end of a day elsewhere', 'Asia/Tokyo', '2024-01-30T16:00:00.000Z', 1, '2024-02-28T16:00:00.000Z'],
  ])('counts months over %s', (_, zone, lastContact, months, end) => {
    expect(keptUntil({ lastContact, receivedAt: '2020-01-01T00:00:00.000Z' }, months, zone)).toBe(end);
  });

  it('is a month at least from the day it came, however old it was', () => {
    const until = keptUntil(
      { lastContact: '2019-01-01T00:00:00.000Z', receivedAt: '2026-11-01T00:00:00.000Z' },
      36,
      'UTC',
    );
    expect(until).toBe('2026-12-01T00:00:00.000Z');
  });
});

describe('the moment of contact', () => {
  const receivedAt = '2026-11-01T00:00:00.000Z';
  it.each([
    ['the feed says', '2026-10-01T00:00:00.000Z', '2026-10-01T00:00:00.000Z'],
    ['nothing is said', null, receivedAt],
    ['it lies before the web', '1970-01-01T00:00:00.000Z', receivedAt],
    ['it has not come yet', '2030-01-01T00:00:00.000Z', receivedAt],
  ])('where %s', (_, createdAt, at) => {
    expect(contactAt({ createdAt, receivedAt })).toBe(at);
  });
});
