import * as z from 'zod/mini';
import { channelSchema, purposeSchema } from '../consent/purposes.ts';
import { askChannelSchema } from '../consent/standing.ts';
import { declineReasonSchema } from '../triage/triage.ts';

/** What somebody of the team did about a lead. It is written once and never changed. */

/** Random, made when somebody joins: the same person in another browser is another actor. */
export const actorSchema = z.string().check(z.regex(/^[0-9a-f]{16}$/));

const timeSchema = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** Up to the year 2200: one clock that is wilder than that must not move all others there. */
const MOST_TIME = 7_258_118_400_000;

export const clockSchema = z.object({
  time: z.int().check(z.minimum(0), z.maximum(MOST_TIME)),
  count: z.int().check(z.minimum(0), z.maximum(1_000_000_000)),
});

/** `eventName` of another event of the same lead. */
const nameSchema = z.string().check(z.maxLength(100));

const noticeSchema = z.object({
  at: z.iso.datetime(),
  channel: askChannelSchema,
  noticeHash: z.string().check(z.maxLength(100)),
  language: z.string().check(z.maxLength(40)),
  code: z.string().check(z.maxLength(40)),
  masked: z.nullable(z.string().check(z.maxLength(500))),
});

const teamActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('answer') }),
  z.object({
    act: z.literal('decline'),
    reason: z.optional(declineReasonSchema),
    words: z.optional(z.string().check(z.maxLength(500))),
  }),
  z.object({ act: z.literal('no-answer') }),
  /** `of` is the name that the team knows the other lead by. */
  z.object({ act: z.literal('duplicate'), of: z.string().check(z.minLength(1), z.maxLength(500)) }),
  /** It is to be worked on again: what is named counts no more. What was done meanwhile by somebody else does. */
  z.object({ act: z.literal('reopen'), closed: z.array(nameSchema).check(z.maxLength(1000)) }),
  z.object({ act: z.literal('note'), text: z.string().check(z.maxLength(4000)) }),
  z.object({ act: z.literal('undo'), of: nameSchema }),
  /** A notice went to the person of a visit: from then on they are waited for. */
  z.object({ act: z.literal('noticed'), notice: noticeSchema }),
  z.object({
    act: z.literal('consented'),
    recordId: z.string().check(z.maxLength(100)),
    purposes: z.array(purposeSchema).check(z.minLength(1), z.maxLength(10)),
    channels: z.array(channelSchema).check(z.minLength(1), z.maxLength(10)),
  }),
  /** The notice of article 14 went with a first reply. */
  z.object({ act: z.literal('informed'), noticeHash: z.string().check(z.maxLength(100)) }),
  z.object({ act: z.literal('refused') }),
  z.object({ act: z.literal('withdrawn') }),
  z.object({ act: z.literal('objected') }),
  /** Article 18: nothing may be done with it until that is lifted. */
  z.object({ act: z.literal('restricted') }),
  /** Ends the restrictions that are named, and no other that somebody recorded meanwhile. */
  z.object({ act: z.literal('lifted'), of: z.array(nameSchema).check(z.maxLength(1000)) }),
  /** Never undone: nothing is left that could come back. */
  z.object({ act: z.literal('erased') }),
]);
export type TeamAct = z.infer<typeof teamActSchema>;

export const teamEventSchema = z.object({
  /** When it was done by the clock of whoever did it: what people are shown. */
  at: timeSchema,
  /** What it is ordered by. */
  clock: clockSchema,
  actor: actorSchema,
  does: teamActSchema,
});
export type TeamEvent = z.infer<typeof teamEventSchema>;

/** One of a kind within a lead: in one browser no two acts have the same time. */
export const eventName = ({ at, actor, does }: Pick<TeamEvent, 'at' | 'actor' | 'does'>): string =>
  `${at} ${actor} ${does.act}`;
