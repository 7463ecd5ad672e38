import * as z from 'zod/mini';
import { leadSchema } from '../domain/lead/lead.ts';

/** What several rows are made of, as far as the rest of Leadstand relies on it: `check-row.ts`. */
export const text = (most: number) => z.string().check(z.maxLength(most));
export const name = text(2000);
export const time = text(40).check(z.refine<string>((at) => !Number.isNaN(Date.parse(at))));
export const count = z.int().check(z.minimum(0));
export const anything = z.looseObject({});
export const texts = z.array(z.string());

const noted = z.looseObject({
  at: time,
  act: z.enum(['answer', 'decline', 'snooze', 'no-answer', 'duplicate', 'reopen', 'note', 'wake']),
  reason: z.optional(text(40)),
  words: z.optional(z.string()),
  until: z.optional(time),
  of: z.optional(name),
  text: z.optional(z.string()),
  by: z.optional(name),
  actor: z.optional(text(40)),
});
export const triage = z.looseObject({ status: text(20), until: z.optional(time), history: z.array(noted) });

export const informed = z.optional(z.looseObject({ at: time, noticeHash: text(64) }));
export const corrections = z.optional(z.record(z.string(), z.string()));

const lead = leadSchema.shape;
/** As an import writes it, which has always been so. */
export const leadParts = z.looseObject({
  ...lead,
  leadKey: name,
  connectionId: name,
  createdAt: z.nullable(time),
  receivedAt: time,
});

const listValue = z.nullable(lead.company.shape.type);
const outline = z.looseObject({
  reason: z.enum(['visit', 'private', 'unknown']),
  marketplace: lead.marketplace,
  country: z.nullable(text(2)),
  companyType: listValue,
  sector: listValue,
  products: texts,
  day: text(10),
  test: z.boolean(),
});

const state = z.enum(['held', 'notice-sent', 'consented', 'refused', 'withdrawn', 'objected', 'expired', 'restricted']);
const notice = z.nullable(
  z.looseObject({
    at: time,
    channel: text(20),
    noticeHash: name,
    language: text(20),
    code: text(40),
    masked: z.nullable(name),
  }),
);
const moment = {
  state,
  since: time,
  reason: z.nullable(text(40)),
  due: z.nullable(z.looseObject({ what: text(20), at: time })),
  begun: notice,
  notice,
  consent: z.nullable(z.looseObject({ recordId: name, purposes: texts, channels: texts, validUntil: time })),
};
const standing = z.looseObject({ ...moment, before: z.nullable(z.looseObject(moment)) });

const reach = z.looseObject({
  email: z.boolean(),
  phone: z.boolean(),
  post: z.boolean(),
  visitorType: lead.person.shape.visitorType,
  language: z.nullable(text(20)),
});

const marks = z.looseObject({ lead: texts, person: texts });

/** What of a held row says where its person stands. Rows from before there were standings have less of it. */
export const heldParts = {
  heldKey: text(200),
  connectionId: name,
  outline,
  obtainedAt: time,
  sourceMac: name,
  revision: count,
  standing: z.optional(standing),
  reach: z.optional(reach),
  persons: z.optional(texts),
  marks: z.optional(marks),
  endedWith: z.optional(texts),
  erased: z.optional(z.looseObject({ at: time, reason: text(40) })),
  leadKey: z.optional(name),
};

export const whereCopied = { kind: z.enum(['crm', 'export']), where: name, at: time };
