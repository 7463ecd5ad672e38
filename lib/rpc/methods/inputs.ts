import * as z from 'zod/mini';

/** What several messages say, and of whom they are heard. */

export const nothing = z.object({});
export const byLead = z.object({ leadKey: z.string() });
export const byConnection = z.object({ connectionId: z.string() });
export const byTab = z.object({ tabId: z.int() });

/** Where requests are worked on: the popup, and the same view beside the page. */
export const TRIAGE = ['popup', 'sidepanel'] as const;
