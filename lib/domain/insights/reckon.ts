import type { LeadType } from '../lead/lead.ts';
import type { AnswerTimes, Insights } from '../triage/insights.ts';
import type { WorkCalendar } from '../triage/settings.ts';
import { waitedSince, workingMs } from '../triage/working-time.ts';
import { AnswerTally, WITHIN } from './answer-times.ts';
import type { Fact, Whose } from './facts.ts';
import { WeekCounts } from './week-counts.ts';

const HOUR = 3_600_000;

/** More lines than anyone reads; the most frequent are told. */
const MOST_ROWS = 50;

/** Working hours at which a new bar begins. */
const AGES = [0, 1, 8, 24, 40, 80] as const;

export interface Span {
  from: string;
  to: string;
  /** Null: all of them. */
  connectionId: string | null;
}

/** Reckons numbers of a span; facts are added one by one, so that whoever adds them can rest in between. */
export class Reckoning {
  readonly #span: Span;
  readonly #whose: Whose;
  readonly #calendar: WorkCalendar;
  readonly #weeks: WeekCounts;
  readonly #all = new AnswerTally();
  readonly #types = new Groups<LeadType>();
  readonly #countries = new Groups<string | null>();
  readonly #products = new Groups<string>();
  readonly #declined = new Map<string, number>();
  readonly #ages: number[] = AGES.map(() => 0);
  /** The moments since which each age, and each of `WITHIN`, has been waited for. */
  readonly #reached: readonly number[];
  readonly #missed: readonly number[];

  constructor(span: Span, whose: Whose, calendar: WorkCalendar, now: number) {
    this.#span = span;
    this.#whose = whose;
    this.#calendar = calendar;
    this.#weeks = new WeekCounts(span.from, span.to);
    this.#reached = AGES.map((hours) => waitedSince(hours, calendar, now));
    this.#missed = WITHIN.map((hours) => waitedSince(hours, calendar, now));
  }

  add(fact: Fact): void {
    const { connectionId, from, to } = this.#span;
    if (fact.whose !== this.#whose || (connectionId !== null && fact.connectionId !== connectionId)) return;
    const { asked } = fact;
    if (asked?.waits) this.#ages[this.#ageOf(asked.knownAt)]! += 1;
    if (fact.day < from || fact.day > to) return;
    if (fact.came) this.#weeks.add(fact);
    if (!asked) return;
    if (asked.declined !== null) this.#declined.set(asked.declined, (this.#declined.get(asked.declined) ?? 0) + 1);
    for (const tally of this.#talliesOf(asked)) this.#tell(tally, asked);
  }

  insights(): Insights {
    return {
      from: this.#span.from,
      to: this.#span.to,
      whose: this.#whose,
      weeks: this.#weeks.weeks(),
      answers: this.#all.times(),
      byType: this.#types.rows().map(({ value, ...times }) => ({ type: value, ...times })),
      byCountry: this.#countries.rows().map(({ value, ...times }) => ({ country: value, ...times })),
      byProduct: this.#products.rows().map(({ value, ...times }) => ({ product: value, ...times })),
      unanswered: AGES.map((from, at) => ({ from, to: AGES[at + 1] ?? null, count: this.#ages[at]! })),
      declined: [...this.#declined]
        .map(([reason, count]) => ({ reason, count }))
        .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    };
  }

  /** Known, which comes first: an age is reached by whoever has waited since its moment or before it. */
  #ageOf(knownAt: number): number {
    const at = this.#reached.findLastIndex((since) => knownAt <= since);
    // Whatever lies in the future, by a clock that was put back, has waited for nothing.
    return Math.max(0, at);
  }

  #talliesOf({ types, country, products }: Asked): AnswerTally[] {
    return [
      this.#all,
      ...types.map((type) => this.#types.of(type)),
      this.#countries.of(country),
      ...products.map((product) => this.#products.of(product)),
    ];
  }

  #tell(tally: AnswerTally, { answeredAt, knownAt, waits }: Asked): void {
    if (answeredAt !== null) tally.answered(workingMs(this.#calendar, knownAt, answeredAt) / HOUR);
    else if (waits) tally.waiting(this.#missed.findLastIndex((since) => knownAt < since) + 1);
  }
}

type Asked = NonNullable<Fact['asked']>;

/** Answer times of one value each: of a country, of a product. */
class Groups<Value> {
  readonly #groups = new Map<Value, { requests: number; tally: AnswerTally }>();

  of(value: Value): AnswerTally {
    const group = this.#groups.get(value) ?? { requests: 0, tally: new AnswerTally() };
    group.requests += 1;
    this.#groups.set(value, group);
    return group.tally;
  }

  rows(): ({ value: Value; requests: number } & AnswerTimes)[] {
    return [...this.#groups]
      .toSorted(([a, one], [b, other]) => other.requests - one.requests || (String(a) < String(b) ? -1 : 1))
      .slice(0, MOST_ROWS)
      .map(([value, { requests, tally }]) => ({ value, requests, ...tally.times() }));
  }
}
