import * as z from 'zod/mini';
import { evidenceSchema } from '../../domain/consent/evidence.ts';
import type { HeldOutline } from '../../domain/consent/held.ts';
import { channelSchema, purposeSchema } from '../../domain/consent/purposes.ts';
import {
  askChannelSchema,
  type AskChannel,
  type Reach,
  type Standing,
  visitStateSchema,
  type VisitState,
} from '../../domain/consent/standing.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import { method } from '../method.ts';

/** A lead that was held back, as far as it may be seen: nothing in it names anybody. */
export interface VisitView {
  heldKey: string;
  connectionId: string;
  outline: HeldOutline;
  /** When any copy of it first arrived: ISO. The month of article 14 begins then. */
  obtainedAt: string;
  reach: Reach;
  standing: Standing;
  /** There is an open request of the same person, which says nothing of the visit, nor the visit of it. */
  hasRequest: boolean;
  /** Of one that was consented to: the lead, which may be opened now. */
  leadKey: string | null;
}

export interface VisitList {
  /** By deadline, the nearest first. */
  visits: VisitView[];
  more: boolean;
  counts: Record<VisitState, number>;
  /** Of erased ones only their number is left. */
  erased: number;
  /**
   * To be informed within ten, and within three days; and of how many the restriction is older than half a year, which has
   * no end of its own.
   */
  warnings: { ten: number; three: number; restricted?: number };
}

/** Counts for planning. Cells of fewer than three persons are put together, since they could name one. */
export interface VisitTrends {
  /** Mondays, YYYY-MM-DD, oldest first, without gaps. */
  weeks: string[];
  /** By week, for each value of each dimension; `null` stands for the rest. */
  series: Record<
    'marketplace' | 'country' | 'companyType' | 'sector' | 'product',
    { value: string | null; counts: number[] }[]
  >;
}

/** Whether and how one person may be asked. */
export interface AskVerdict {
  channel: AskChannel;
  verdict:
    | 'allowed'
    /** The country's law, or ours: `why` says which. */
    | 'blocked'
    /** Not looked into for this country: the user decides, and records why. */
    | 'undecided'
    /** No address for this channel, or no form. */
    | 'no-address';
  /** A key of our words, such as `de-uwg-7`. */
  why: string | null;
  /** The user's own reason, where a rule of theirs decided. */
  reason: string | null;
  /**
   * Whether a notice that only informs may go this way: the law that blocks a question for consent does not block what
   * article 14 wants to be said.
   */
  inform?: 'allowed' | 'no-address';
}

/** A notice that was begun. */
export interface AskBegun {
  kind: 'begun';
  code: string;
  /**
   * Most notices are longer than what every browser and mail program takes over in a link (2,000 characters): the mail then
   * opens with address and subject, and the user pastes the text, which the page puts into the clipboard. Null where no
   * mail was opened.
   */
  body?: 'in-mail' | 'to-paste' | null;
}

export type AskRefusal =
  | { kind: 'blocked'; verdict: AskVerdict }
  /** The state does not allow it: already asked, refused, … */
  | { kind: 'wrong-state'; state: VisitState }
  /** Items of article 14 that the settings or the text lack. */
  | { kind: 'incomplete'; missing: string[] };

/** A yes that nobody can have said to the notice that was sent. */
export interface NotAsked {
  kind: 'not-asked';
  /** The notice asked for nothing, or for nothing of what the answer names. */
  why: 'only-informed' | 'asked-otherwise';
}

const byVisit = z.object({ heldKey: z.string() });
export const noticeSchema = z.object({
  /** ISO 639-1. */
  language: z.string().check(z.maxLength(10)),
  subject: z.string().check(z.maxLength(500)),
  /** With the reply code in the place of `{{code}}`. */
  text: z.string().check(z.maxLength(20_000)),
  /** The version of our template that it was made from. */
  template: z.string().check(z.maxLength(100)),
  /** Absent: it asks for consent. */
  kind: z.optional(z.enum(['ask', 'inform'])),
  /** What it asks consent to. Absent: what the settings say. */
  purposes: z.optional(z.array(purposeSchema).check(z.maxLength(20))),
  channels: z.optional(z.array(channelSchema).check(z.maxLength(20))),
});
export type Notice = z.infer<typeof noticeSchema>;

const VISITS = ['visits'] as const;

export const visitMethods = {
  'visits.list': method<VisitList>()(
    VISITS,
    z.object({ state: z.nullable(visitStateSchema), limit: z.int().check(z.minimum(1), z.maximum(10_000)) }),
  ),
  'visits.trends': method<VisitTrends>()(VISITS, z.object({ weeks: z.int().check(z.minimum(1), z.maximum(104)) })),
  /** A visit that was consented to, with all that is in it. */
  'visits.read': method<StoredLead>()(VISITS, byVisit),

  'visits.mayAsk': method<AskVerdict[]>()(VISITS, byVisit),
  /**
   * Opens the user's mail with the notice and the person's address, which no page of ours sees, or makes the letter ready.
   * Nothing counts as sent before `visits.sent`.
   */
  'visits.ask': method<AskBegun | AskRefusal>()(
    VISITS,
    z.object({
      heldKey: z.string(),
      channel: askChannelSchema,
      via: z.enum(['mailto', 'gmail', 'outlook', 'none']),
      notice: noticeSchema,
    }),
  ),
  /** The address and the text of a letter that was begun: for printing it, once. */
  'visits.letter': method<{ address: string[]; subject: string; text: string; language: string }>()(VISITS, byVisit),
  /** The notice was sent, or was not after all. */
  'visits.sent': method<VisitView>()(VISITS, z.object({ heldKey: z.string(), sent: z.boolean() })),

  /**
   * What the person said. Refused with `wrong-state` where the state machine has no such step. A yes is recorded to no more
   * than the notice had asked for.
   */
  'visits.answer': method<
    | { kind: 'recorded'; visit: VisitView; recordId: string | null }
    | { kind: 'wrong-state'; state: VisitState }
    | NotAsked
  >()(
    VISITS,
    z.object({
      heldKey: z.string(),
      said: z.enum(['yes', 'no', 'object', 'withdraw', 'restrict', 'lift']),
      evidence: evidenceSchema,
      /** For a yes: what it names. */
      purposes: z.array(purposeSchema).check(z.maxLength(20)),
      channels: z.array(channelSchema).check(z.maxLength(20)),
    }),
  ),
  /** Takes back an answer that was recorded by mistake, as long as its data is still there. */
  'visits.undo': method<VisitView>()(VISITS, byVisit),
  /** Finds visits by the codes in answers: a pasted mail, or the rows of a form. Nothing is recorded. */
  'visits.matchCodes': method<{ code: string; visit: VisitView | null }[]>()(
    VISITS,
    z.object({ codes: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(10_000)) }),
  ),
} as const;
