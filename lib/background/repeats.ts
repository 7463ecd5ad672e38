import type { ListedLead } from '../domain/lead/repeats.ts';
import type { StoredLead } from '../domain/lead/stored-lead.ts';
import type { LeadStore } from '../storage/leads.ts';
import { repeatsOf } from '../storage/repeats.ts';

/** As many as the popup ever shows: a longer list is asked for by machines, which look at no marks. */
const MOST_MARKED = 200;

/** The same leads, each with whether its buyer asked before. */
export async function withRepeats(store: LeadStore, leads: readonly StoredLead[]): Promise<ListedLead[]> {
  const looked = leads.slice(0, MOST_MARKED).map(({ feed }) => feed);
  const repeats = await repeatsOf(store, looked);
  return leads.map((lead) => {
    const repeat = repeats.get(lead.feed.leadKey);
    return repeat ? { ...lead, repeat } : lead;
  });
}
