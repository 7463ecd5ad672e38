import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import type { TriageList } from '../../rpc/contract.ts';
import { isReading } from './feed-state.ts';

/**
 * The requests to show. While a feed is being read, new ones arrive every second: rows that are here stay where they
 * are, so that nobody presses the wrong one, and the others come after them. When all is read, the most urgent is first
 * again.
 */
export function steadyLeads(before: readonly StoredLead[], { leads, connections }: TriageList): StoredLead[] {
  if (!before.length || !connections.some(isReading)) return leads;
  const fresh = new Map(leads.map((lead) => [lead.feed.leadKey, lead]));
  const here = new Set(before.map(({ feed }) => feed.leadKey));
  const stay = before.map((lead) => fresh.get(lead.feed.leadKey) ?? lead);
  const come = leads.filter(({ feed }) => !here.has(feed.leadKey));
  return [...stay, ...come].slice(0, Math.max(before.length, leads.length));
}
