import * as z from 'zod/mini';
import { leadTypeSchema, marketplaceSchema } from '../lead/lead.ts';

/** Where requests lie: those that wait, those put off, those seen to, and people who may be contacted. */
const boxSchema = z.enum(['waiting', 'snoozed', 'done', 'prospects', 'all']);
export type Box = z.infer<typeof boxSchema>;

const ageSchema = z.enum(['any', 'day', 'week', 'month', 'older']);
export type Age = z.infer<typeof ageSchema>;

/** What is looked for. An empty list lets everything through. */
export const leadQuerySchema = z.object({
  box: boxSchema,
  /** As typed; every word has to be the beginning of a word of the lead. Words look in all boxes but `prospects`. */
  words: z.string().check(z.maxLength(200)),
  marketplaces: z.array(z.nullable(marketplaceSchema)).check(z.maxLength(10)),
  types: z.array(leadTypeSchema).check(z.maxLength(10)),
  /** ISO 3166-1 alpha-2; null stands for those that are not known. */
  countries: z.array(z.nullable(z.string().check(z.length(2)))).check(z.maxLength(300)),
  connections: z.array(z.string()).check(z.maxLength(50)),
  /** Since the buyer asked: less than a day, a week, a month (of 30 days), or more than that. */
  age: ageSchema,
  /** Sent to one of the user's own addresses. */
  mine: z.boolean(),
});
export type LeadQuery = z.infer<typeof leadQuerySchema>;

export { everythingWaiting } from './everything-waiting.ts';

/** A view that the user has given a name. */
export const savedViewSchema = z.object({
  id: z.string().check(z.maxLength(40)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  query: leadQuerySchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;
export const MOST_VIEWS = 30;
