import type { LeadKind, Marketplace } from '../lead/lead.ts';
import type { Insights } from '../triage/insights.ts';
import type { Fact } from './facts.ts';
import { mondayOf, mondaysBetween } from './weeks.ts';

/** How many came in each week: requests by marketplace, and everything by its kind. */
export class WeekCounts {
  readonly #weeks: ReadonlyMap<string, { marketplaces: Map<Marketplace | null, number>; kinds: Map<LeadKind, number> }>;

  constructor(from: string, to: string) {
    const mondays = mondaysBetween(from, to);
    this.#weeks = new Map(mondays.map((monday) => [monday, { marketplaces: new Map(), kinds: new Map() }]));
  }

  add({ day, kind, marketplace }: Pick<Fact, 'day' | 'kind' | 'marketplace'>): void {
    const week = this.#weeks.get(mondayOf(day));
    if (!week) return;
    week.kinds.set(kind, (week.kinds.get(kind) ?? 0) + 1);
    if (kind === 'request') week.marketplaces.set(marketplace, (week.marketplaces.get(marketplace) ?? 0) + 1);
  }

  weeks(): Insights['weeks'] {
    return [...this.#weeks].map(([monday, { marketplaces, kinds }]) => ({
      monday,
      byMarketplace: [...marketplaces].map(([marketplace, count]) => ({ marketplace, count })),
      byKind: [...kinds].map(([kind, count]) => ({ kind, count })),
    }));
  }
}
