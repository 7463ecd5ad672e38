import fc from 'fast-check';
import type * as z from 'zod/mini';
import { leadSchema } from '../../../lib/domain/lead/lead.ts';
import type { StoredLead } from '../../../lib/domain/lead/stored-lead.ts';
import { declineReasonSchema, stateOf, type TriageEvent } from '../../../lib/domain/triage/triage.ts';
import { fromSchema } from './from-schema.ts';
import { texts } from './text.ts';

/** By name alone: of all its parts at once the compiler would think for minutes. */
const PARTS = leadSchema.shape as unknown as Readonly<Record<string, z.ZodMiniType>>;

/** Whether what a lead says under a name is what it may say there. */
export const isLeadPart = (name: string, value: unknown): boolean => PARTS[name]?.safeParse(value).success === true;

const moments = fc
  .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) })
  .map((time) => new Date(time).toISOString());
const countries = fc.option(fc.constantFrom('DE', 'FR', 'JP', 'US', 'XK'), { nil: null });

/** Leads as an import makes them: times are times and countries are codes, whatever the rest says. */
export const leads = fc
  .record({
    lead: fromSchema(leadSchema),
    createdAt: fc.option(moments, { nil: null }),
    receivedAt: moments,
    country: countries,
  })
  .map(({ lead, createdAt, receivedAt, country }) => ({
    ...lead,
    createdAt,
    receivedAt,
    address: { ...lead.address, country },
  }));

const events: fc.Arbitrary<TriageEvent[]> = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('note' as const), text: texts, at: moments }),
    fc.record({ act: fc.constant('answer' as const), at: moments }),
    fc.record({
      act: fc.constant('decline' as const),
      reason: fc.constantFrom(...declineReasonSchema.options),
      words: texts,
      at: moments,
    }),
  ),
  { maxLength: 3 },
);

export const storedLeads: fc.Arbitrary<StoredLead> = fc
  .record({ feed: leads, history: events })
  .map(({ feed, history }) => ({ feed, triage: stateOf(history) }));
