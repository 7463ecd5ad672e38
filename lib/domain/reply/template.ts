import * as z from 'zod/mini';
import { leadTypeSchema } from '../lead/lead.ts';

/** A reply as the user prepared it. `{{firstName}}` and its like stand for what the lead says. */
export const replyTemplateSchema = z.object({
  id: z.string().check(z.maxLength(40)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  /** Those it is offered for first; empty for all. */
  types: z.array(leadTypeSchema).check(z.maxLength(10)),
  /** BCP 47, such as `de`. */
  language: z.string().check(z.minLength(2), z.maxLength(20)),
  subject: z.string().check(z.maxLength(300)),
  body: z.string().check(z.maxLength(20_000)),
});
export type ReplyTemplate = z.infer<typeof replyTemplateSchema>;
export const MOST_TEMPLATES = 100;
