import * as z from 'zod/mini';
import { GUIDE_STEPS, type GuideNotes } from '../../domain/guide/guide.ts';
import { method } from '../method.ts';
import { nothing } from './inputs.ts';

export const guideMethods = {
  'guide.read': method<GuideNotes>()(['options'], nothing),
  /** What the user put aside: single steps, or all of it. */
  'guide.note': method<GuideNotes>()(
    ['options'],
    z.object({
      closed: z.optional(z.boolean()),
      skipped: z.optional(z.array(z.enum(GUIDE_STEPS)).check(z.maxLength(GUIDE_STEPS.length))),
    }),
  ),
} as const;
