import * as z from 'zod/mini';
import { leadQuerySchema } from '../../domain/find/query.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import type { Insights } from '../../domain/triage/insights.ts';
import { method } from '../method.ts';
import { TRIAGE } from './inputs.ts';

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

export const insightMethods = {
  /** Numbers of the days from `from` to `to`, both included. */
  'insights.view': method<Insights>()(
    ['insights'],
    z.object({ from: day, to: day, connectionId: z.nullable(z.string()) }),
  ),
  /** Whole leads for a file, some at a time. Held data never. `next` is what comes after them, null at the end. */
  'export.rows': method<{ leads: StoredLead[]; next: string | null }>()(
    [...TRIAGE, 'insights'],
    z.object({
      what: z.union([
        z.object({ leadKeys: z.array(z.string()).check(z.minLength(1), z.maxLength(1000)) }),
        z.object({ query: leadQuerySchema }),
      ]),
      after: z.nullable(z.string()),
    }),
  ),
  /** Notes where the data went, once the file is made. */
  'export.done': method<null>()(
    [...TRIAGE, 'insights'],
    z.object({ file: z.string().check(z.maxLength(200)), leadKeys: z.array(z.string()).check(z.maxLength(1000)) }),
  ),
} as const;
