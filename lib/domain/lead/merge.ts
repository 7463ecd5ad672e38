import type { Lead } from './lead.ts';

export type Merged = { change: 'new' | 'updated' | 'unchanged'; lead: Lead };

/**
 * The stored feed part and what the feed says now, brought together. The first sight and the count of
 * revisions belong to us, the rest to the feed. A lead that vanishes from the feed is never asked for here: it stays.
 */
export function mergeLead(stored: Lead | undefined, incoming: Lead): Merged {
  if (!stored) return { change: 'new', lead: incoming };
  if (stored.sourceHash === incoming.sourceHash) {
    return { change: 'unchanged', lead: stored };
  }
  return {
    change: 'updated',
    lead: { ...incoming, receivedAt: stored.receivedAt, revision: stored.revision + 1 },
  };
}
