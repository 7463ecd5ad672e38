import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, factOf, heldFact } from '../../../lib/domain/insights/facts.ts';
import { Reckoning } from '../../../lib/domain/insights/reckon.ts';
import { mondayOf } from '../../../lib/domain/insights/weeks.ts';
import { defaultTriageSettings } from '../../../lib/domain/triage/default-settings.ts';
import type { Insights } from '../../../lib/domain/triage/insights.ts';
import { stateOf, type TriageEvent } from '../../../lib/domain/triage/triage.ts';
import { workingMs } from '../../../lib/domain/triage/working-time.ts';
import { emptyOutline } from '../../../lib/domain/consent/held.ts';
import { heldItem, lead } from '../../support/builders.ts';

const NOW = Date.parse('2026-11-26T12:00:00.000Z');
const HOUR = 3_600_000;
const { calendar } = defaultTriageSettings;
const ALWAYS = { ...calendar, on: false };
const SPAN = { from: '2026-11-02', to: '2026-11-26', connectionId: null };

const request = (over: Parameters<typeof lead>[0] = {}, history: TriageEvent[] = []): Fact =>
  factOf({ feed: lead(over), triage: stateOf(history) }, false);

const reckoned = (facts: readonly Fact[], { span = SPAN, whose = 'real' as const, hours = ALWAYS } = {}): Insights => {
  const reckoning = new Reckoning(span, whose, hours, NOW);
  for (const fact of facts) reckoning.add(fact);
  return reckoning.insights();
};

/** Known at noon of a day of November, and answered so many hours later. */
const answered = (day: number, after: number, over: Parameters<typeof lead>[0] = {}): Fact => {
  const receivedAt = new Date(Date.UTC(2026, 10, day, 12)).toISOString();
  const at = new Date(Date.parse(receivedAt) + after * HOUR).toISOString();
  return request({ receivedAt, createdAt: receivedAt, ...over }, [{ act: 'answer', at }]);
};
const waiting = (hours: number, over: Parameters<typeof lead>[0] = {}): Fact => {
  const at = new Date(NOW - hours * HOUR).toISOString();
  return request({ receivedAt: at, createdAt: at, ...over });
};

describe('weeks', () => {
  it('are all of the span, those without anything included', () => {
    const { weeks } = reckoned([answered(10, 1, { marketplace: 'DI' }), answered(11, 1, { marketplace: null })]);
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']);
    expect(weeks[1]).toEqual({
      monday: '2026-11-09',
      byMarketplace: [
        { marketplace: 'DI', count: 1 },
        { marketplace: null, count: 1 },
      ],
      byKind: [{ kind: 'request', count: 2 }],
    });
    expect(weeks[0]).toEqual({ monday: '2026-11-02', byMarketplace: [], byKind: [] });
  });

  it('count visits and others that are held by their day, and a visit that was opened once', () => {
    const { outline } = heldItem() as Extract<ReturnType<typeof heldItem>, { gate: 'held' }>;
    const held = heldFact({ ...outline, day: '2026-11-10' }, 'c1');
    const opened = factOf(
      {
        feed: lead({ kind: 'visit', answerExpected: false, createdAt: '2026-11-10T12:00:00.000Z' }),
        triage: stateOf([]),
      },
      true,
    );
    const { weeks } = reckoned([held!, opened]);
    expect(weeks[1]?.byKind).toEqual([{ kind: 'visit', count: 1 }]);
    expect(heldFact(emptyOutline(outline), 'c1')).toBeNull();
    expect(JSON.stringify(held)).not.toContain('DE');
  });

  it('hold each lead of the span once, whatever came when', () => {
    const day = fc.integer({ min: -40, max: 40 }).map((at) => new Date(Date.UTC(2026, 10, 15 + at, 12)).toISOString());
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), (days) => {
        const { weeks } = reckoned(days.map((at) => request({ createdAt: at, receivedAt: at })));
        for (const { monday, byKind } of weeks) {
          const here = days.filter((at) => {
            const one = at.slice(0, 10);
            return one >= SPAN.from && one <= SPAN.to && mondayOf(one) === monday;
          });
          expect(byKind[0]?.count ?? 0).toBe(here.length);
        }
      }),
    );
  });
});

describe('time to answer', () => {
  it('is in working hours, from when it could be known', () => {
    // Friday 13 November, 17:00 in UTC, to Monday 9:00: as long as it is by the calendar, whatever the zone.
    const [from, to] = [Date.UTC(2026, 10, 13, 17), Date.UTC(2026, 10, 16, 9)];
    const fact = request({ createdAt: '2026-11-13T08:00:00.000Z', receivedAt: new Date(from).toISOString() }, [
      { act: 'answer', at: new Date(to).toISOString() },
    ]);
    expect(reckoned([fact], { hours: calendar }).answers.median).toBe(workingMs(calendar, from, to) / HOUR);
    expect(reckoned([fact]).answers.median).toBe(64);
  });

  it('is told of each type, country and product', () => {
    const product = (name: string) => ({ id: '', name, url: '' });
    const address = (country: string | null) => ({ ...lead().address, country });
    const { byType, byCountry, byProduct } = reckoned([
      answered(10, 2, {
        types: ['documentation', 'quote'],
        address: address('DE'),
        products: [product('A'), product('A')],
      }),
      answered(11, 4, { types: ['quote'], address: address(null), products: [product('B'), product(' ')] }),
      answered(12, 6, { types: ['quote'], address: address('DE'), products: [] }),
    ]);
    expect(byType.map(({ type, requests, median }) => [type, requests, median])).toEqual([
      ['quote', 3, 4],
      ['documentation', 1, 2],
    ]);
    expect(byCountry.map(({ country, requests, median }) => [country, requests, median])).toEqual([
      ['DE', 2, 2],
      [null, 1, 4],
    ]);
    expect(byProduct.map(({ product: name, requests }) => [name, requests])).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
  });

  it('counts who still waits against the share, once the time has passed', () => {
    const { answers } = reckoned([answered(25, 0.5), answered(25, 10), waiting(5), waiting(0.5)]);
    expect(answers).toMatchObject({ answered: 2, within1: 1 / 3, within8: 1 / 2, within24: 1 });
  });

  it('is not told of what needs no answer, was answered and asked for again, or was declined', () => {
    const history: TriageEvent[] = [
      { act: 'answer', at: '2026-11-23T11:00:00.000Z' },
      { act: 'reopen', at: '2026-11-23T12:00:00.000Z' },
    ];
    const declined: TriageEvent[] = [{ act: 'decline', reason: 'too-small', at: '2026-11-23T11:00:00.000Z' }];
    const { answers } = reckoned([
      request({ kind: 'prospect', answerExpected: false }),
      request({}, history),
      request({}, declined),
      request({}, [{ act: 'no-answer', at: '2026-11-23T11:00:00.000Z' }]),
    ]);
    expect(answers.answered).toBe(0);
  });
});

describe('who waits', () => {
  it('is told by age, of all times, those put off among them', () => {
    const old = request({ createdAt: '2025-01-01T00:00:00.000Z', receivedAt: '2025-01-01T00:00:00.000Z' });
    const later = new Date(NOW + HOUR).toISOString();
    const snoozed = request({ receivedAt: new Date(NOW - 2 * HOUR).toISOString() }, [
      { act: 'snooze', until: later, at: new Date(NOW - HOUR).toISOString() },
    ]);
    const { unanswered } = reckoned([waiting(0), waiting(0.5), waiting(1), waiting(7.9), waiting(8), snoozed, old]);
    expect(unanswered.map(({ from, count }) => [from, count])).toEqual([
      [0, 2],
      [1, 3],
      [8, 1],
      [24, 0],
      [40, 0],
      [80, 1],
    ]);
  });
});

it('tells why things were declined, the most frequent reason first', () => {
  const declined = (reason?: 'too-small' | 'competitor'): Fact =>
    request({}, [{ act: 'decline', ...(reason && { reason }), at: '2026-11-23T11:00:00.000Z' }]);
  expect(reckoned([declined(), declined('too-small'), declined('too-small'), declined('competitor')]).declined).toEqual(
    [
      { reason: 'too-small', count: 2 },
      { reason: 'competitor', count: 1 },
      { reason: 'none', count: 1 },
    ],
  );
});

it('counts one feed where one is asked for, and nobody of the sample or of a test among real ones', () => {
  const facts = [
    answered(10, 1),
    answered(10, 1, { connectionId: 'c2' }),
    answered(10, 1, { test: true }),
    answered(10, 1, { connectionId: 'sample' }),
  ];
  expect(reckoned(facts).answers.answered).toBe(2);
  expect(reckoned(facts, { span: { ...SPAN, connectionId: 'c2' } as never }).answers.answered).toBe(1);
});

it('has text of a feed for nothing but names of products, whatever it is', () => {
  const name = '__proto__';
  const { byProduct, byCountry } = reckoned([
    answered(10, 1, {
      products: [{ id: '', name, url: '' }],
      message: 'CANARY',
      person: { ...lead().person, lastName: 'CANARY' },
    }),
  ]);
  expect(byProduct[0]?.product).toBe(name);
  expect(JSON.stringify([byProduct, byCountry])).not.toContain('CANARY');
});
