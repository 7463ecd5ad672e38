import * as z from 'zod/mini';
import { CONNECTION_COLOURS, type ConnectionColour, type FeedAddress } from '../connection/connection.ts';
import { type FeedMapping, mappingSchema } from '../mapping/mapping.ts';
import type { PolicyProblem } from './problem.ts';

/**
 * What a company can set up for its people through the browser's managed storage. `public/managed-schema.json` tells
 * Chrome of the same; a test keeps the two in step. Chrome drops a whole part in which anything is of another type, so
 * only types are told there, and everything else is judged here, where it can be named.
 */

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

export const policyFeedSchema = z.object({
  /** What the company calls it; the same id is the same feed, whatever else changes. */
  id: z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/)),
  name: z.optional(text(80)),
  url: text(4000),
  key: z.optional(text(4000)),
  keyPlacement: z.optional(z.enum(['query', 'header', 'in-url'])),
  /** Of the parameter or the header. */
  keyName: z.optional(text(200)),
  mode: z.optional(z.enum(['live', 'test'])),
  colour: z.optional(z.enum(CONNECTION_COLOURS)),
  /** The name of one of `mappings`. */
  mapping: z.optional(text(400)),
  /** A mapping for this feed alone. */
  mappingDocument: z.optional(mappingSchema),
});

const months = z.optional(z.int().check(z.minimum(1), z.maximum(600)));
export const retentionSchema = z.object({ request: months, prospect: months, visit: months });
/** After how many months the leads of a kind are to be erased. */
export type RetentionMonths = z.infer<typeof retentionSchema>;

export const MOST_FEEDS = 50;
export const MOST_MAPPINGS = 50;
export const MOST_CRMS = 200;

export const policySchema = z.object({
  connections: z.array(policyFeedSchema).check(z.maxLength(MOST_FEEDS)),
  mappings: z.array(mappingSchema).check(z.maxLength(MOST_MAPPINGS)),
  allowedCrmOrigins: z.array(text(300)).check(z.maxLength(MOST_CRMS)),
  retentionMonths: retentionSchema,
  lockConnections: z.boolean(),
});

/** The parts that hold by themselves. `mappings` is nothing but what `connections` refers to. */
export const POLICY_PARTS = ['connections', 'allowedCrmOrigins', 'retentionMonths', 'lockConnections'] as const;
export type PolicyPart = (typeof POLICY_PARTS)[number];

/** A feed as it is to be, everything in it checked. */
export interface PolicyFeed {
  id: string;
  name: string;
  origin: string;
  address: FeedAddress;
  mode: 'live' | 'test';
  colour?: ConnectionColour;
  /** Null: learned, as for any other feed. */
  mapping: FeedMapping | null;
}

export interface PolicyFeeds {
  good: PolicyFeed[];
  /** Ids of entries that cannot be used: what is set up under them stays as it is. */
  unusable: string[];
  /** Every entry could be told by its id, so whatever is not in the list was taken out of it. */
  complete: boolean;
}

/** What could be read of a policy. Null: there is nothing of the part. */
export interface Policy {
  connections: PolicyFeeds | null;
  allowedCrmOrigins: string[] | null;
  retentionMonths: RetentionMonths | null;
  lockConnections: boolean | null;
}

/** What of a policy is in force, with nothing secret in it. */
export interface PolicyState {
  /** Since when a part that is in force could not be found any more. */
  missingSince: Partial<Record<PolicyPart, string>>;
  /** Feeds were set up by it. */
  feeds: boolean;
  allowedCrms: string[] | null;
  retentionMonths: RetentionMonths | null;
  lockConnections: boolean;
  problems: PolicyProblem[];
  /** Connections that are read by a mapping of the policy. */
  mapped: string[];
}
