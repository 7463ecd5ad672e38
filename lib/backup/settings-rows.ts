import * as z from 'zod/mini';
import { leadQuerySchema } from '../domain/find/query.ts';
import { isZone } from '../domain/places/is-zone.ts';
import { anything, count, name, texts, time } from './row-parts.ts';

/** What a user set, each part of it absent where it never was. */
const text = z.string();
const optional = z.optional(text);

export const preferences = z.looseObject({
  // Of these a part that cannot be read has its default.
  triage: z.optional(anything),
  views: z.optional(z.array(z.looseObject({ id: text, name: text, query: leadQuerySchema }))),
  templates: z.optional(
    z.array(z.looseObject({ id: text, name: text, types: texts, language: text, subject: text, body: text })),
  ),
  sender: z.optional(z.looseObject({ name: text, company: text })),
  told: z.optional(z.looseObject({ since: time, upTo: z.record(text, time), open: texts, stopped: texts })),
  news: z.optional(z.nullable(text)),
  guide: z.optional(
    z.looseObject({ closed: z.optional(z.boolean()), skipped: z.optional(texts), filled: z.optional(z.boolean()) }),
  ),
});

const zone = z.string().check(z.refine<string>(isZone));

const rule = z.looseObject({ country: text, visitorType: text, channel: text, verdict: text, reason: text });
const period = z.optional(count);

export const consentSettings = z.looseObject({
  controller: z.optional(
    z.looseObject({ name: text, address: text, country: text, email: text, phone: text, website: text }),
  ),
  officer: z.optional(z.looseObject({ name: text, email: text })),
  recipients: optional,
  transfers: optional,
  authority: z.optional(z.looseObject({ name: text, website: text })),
  purposes: z.optional(texts),
  channels: z.optional(texts),
  formUrl: optional,
  recorder: optional,
  zone: z.optional(zone),
  periods: z.optional(
    z.looseObject({
      answerDays: period,
      consentMonths: period,
      graceDays: period,
      requestMonths: period,
      prospectMonths: period,
      suppressionMonths: period,
    }),
  ),
  policy: z.optional(z.array(rule)),
});

export const retention = z.looseObject({ toldAt: time, nextAt: time, periods: name, waiting: count });
