import * as z from 'zod/mini';
import { leadTypeSchema } from '../lead/lead.ts';

/** How the user works: when, how fast, and what they want to be told. */

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const hours = z.number().check(z.positive(), z.maximum(1000));

/** Lower bounds of `due`, `overdue` and `late`, in hours of waiting: working hours where those are kept. */
const targetSchema = z.object({ due: hours, overdue: hours, late: hours });
export type Target = z.infer<typeof targetSchema>;

const calendarSchema = z.object({
  /** Off: every hour counts. */
  on: z.boolean(),
  /** Monday first. */
  days: z.array(z.boolean()).check(z.length(7)),
  from: clockTime,
  /** Later than `from`; `24:00` is not a time, `23:59` is as good. */
  to: clockTime,
  /** Days off, `YYYY-MM-DD`. */
  holidays: z.array(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))).check(z.maxLength(400)),
});
/** In the time zone of the browser. */
export type WorkCalendar = z.infer<typeof calendarSchema>;

const mailViaSchema = z.enum(['mailto', 'gmail', 'outlook', 'copy']);
export type ReplyVia = z.infer<typeof mailViaSchema>;

export const triageSettingsSchema = z.object({
  /** A type that is not named has the targets of `other`. */
  targets: z.partialRecord(leadTypeSchema, targetSchema),
  calendar: calendarSchema,
  badge: z.boolean(),
  notices: z.object({
    on: z.boolean(),
    which: z.enum(['all', 'quotes']),
    /** Names may be said on a screen that others see. */
    personal: z.boolean(),
    quiet: z.object({ on: z.boolean(), from: clockTime, to: clockTime }),
    workingDaysOnly: z.boolean(),
    /** That a feed has stopped. */
    stopped: z.boolean(),
  }),
  /** The user's own addresses, by which requests are theirs that were sent to them. Lower case. */
  mine: z.array(z.string().check(z.maxLength(320))).check(z.maxLength(20)),
  replyVia: mailViaSchema,
});
export type TriageSettings = z.infer<typeof triageSettingsSchema>;

export { defaultTriageSettings } from './default-settings.ts';
