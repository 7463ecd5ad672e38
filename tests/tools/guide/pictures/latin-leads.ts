import { type FeedLead, makeLeads } from '../../../support/leads.ts';

const READABLE = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl']);

/** Buyers whose names every reader of the guide can read, and every machine that makes its pictures can draw. */
export const latinLeads = (count: number): FeedLead[] =>
  makeLeads({ count: count * 4, now: Date.now() })
    .filter(({ language }) => READABLE.has(language))
    .slice(0, count);
