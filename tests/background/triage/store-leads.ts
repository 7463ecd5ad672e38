import { findHandlers } from '../../../lib/background/triage/find-handlers.ts';
import { indexLeads } from '../../../lib/background/triage/index-leads.ts';
import { everythingWaiting, type LeadQuery } from '../../../lib/domain/find/query.ts';
import type { Lead } from '../../../lib/domain/lead/lead.ts';
import { applyAct, type TriageAct, untouched } from '../../../lib/domain/triage/triage.ts';
import { atomically } from '../../../lib/storage/atomically.ts';
import { indexed } from '../../../lib/storage/leads.ts';
import { deleteLeads, indexLater } from '../../../lib/storage/search-index.ts';
import { lead } from '../../support/builders.ts';
import { world, type World } from '../parts.ts';

export type Given = Partial<Lead> & { act?: TriageAct; at?: string };

export interface Place extends World {
  store(...given: Given[]): Promise<void>;
  remove(...leadKeys: string[]): Promise<void>;
  index(): Promise<void>;
  page(query?: Partial<LeadQuery>, limit?: number): ReturnType<ReturnType<typeof findHandlers>['triage.page']>;
  keys(query?: Partial<LeadQuery>, limit?: number): Promise<string[]>;
  handlers: ReturnType<typeof findHandlers>;
}

/** Leads in a database, by the clock of a Monday noon: 23 November 2026, 12:00 UTC. */
export async function place(...given: Given[]): Promise<Place> {
  const here = await world();
  const handlers = findHandlers(here.parts);
  const whole = (query: Partial<LeadQuery> = {}): LeadQuery => ({ ...everythingWaiting, ...query });
  const self: Place = {
    ...here,
    handlers,
    store: (...some) =>
      atomically(here.db, 'relaxed', ['leads'], async (tx) => {
        for (const { act, at = '2026-11-23T11:00:00.000Z', ...over } of some) {
          const triage = act ? applyAct(untouched, act, at) : untouched;
          const row = { feed: lead(over), triage, source: '<lead/>', path: 'leads/lead' };
          await tx.objectStore('leads').put(indexed(row));
        }
        indexLater(
          tx,
          some.map(({ leadKey }) => leadKey ?? lead().leadKey),
        );
      }),
    remove: (...leadKeys) => atomically(here.db, 'strict', ['leads'], (tx) => deleteLeads(tx, leadKeys)),
    index: () => indexLeads(here.parts),
    page: (query, limit = 50) => handlers['triage.page']({ query: whole(query), limit }),
    keys: async (query, limit) => (await self.page(query, limit)).lines.map(({ leadKey }) => leadKey),
  };
  // Nothing is here from before there was an index.
  await self.index();
  await self.store(...given);
  return self;
}
