import * as z from 'zod/mini';
import { askChannelSchema } from './standing.ts';
import { channelSchema, purposeSchema } from './purposes.ts';

const text = (most: number) => z.string().check(z.maxLength(most));

/** A country's rule that the user changed. Each that allows more than ours needs a reason. */
const policyChangeSchema = z.object({
  /** ISO 3166-1 alpha-2, or `*`. */
  country: text(2),
  visitorType: z.enum(['professional', 'private', '*']),
  channel: askChannelSchema,
  verdict: z.enum(['allowed', 'blocked']),
  reason: text(2000),
  at: text(40),
  by: text(200),
});
export type PolicyChange = z.infer<typeof policyChangeSchema>;

/** What article 14 wants to be said, what is asked for, and how long things are kept. Empty text: not filled in yet. */
export const consentSettingsSchema = z.object({
  controller: z.object({
    name: text(200),
    address: text(500),
    /** ISO 3166-1 alpha-2. */
    country: text(2),
    email: text(320),
    phone: text(50),
    website: text(500),
  }),
  /** Empty name: there is none. */
  officer: z.object({ name: text(200), email: text(320) }),
  /** Who gets the data, and whether it leaves the European Economic Area; in the user's own words. */
  recipients: text(1000),
  transfers: text(1000),
  authority: z.object({ name: text(200), website: text(500) }),
  purposes: z.array(purposeSchema).check(z.maxLength(20)),
  channels: z.array(channelSchema).check(z.maxLength(20)),
  /** The company's own form for answers: its address, or empty. */
  formUrl: text(1000),
  /** Who records what happens here: a name or initials. */
  recorder: text(200),
  /** IANA name of the zone in which days and months are counted. */
  zone: text(64),
  periods: z.object({
    answerDays: z.int().check(z.minimum(7), z.maximum(90)),
    consentMonths: z.int().check(z.minimum(1), z.maximum(60)),
    graceDays: z.int().check(z.minimum(0), z.maximum(30)),
    requestMonths: z.int().check(z.minimum(1), z.maximum(120)),
    prospectMonths: z.int().check(z.minimum(1), z.maximum(36)),
    suppressionMonths: z.int().check(z.minimum(36), z.maximum(240)),
  }),
  policy: z.array(policyChangeSchema).check(z.maxLength(500)),
});
export type ConsentSettings = z.infer<typeof consentSettingsSchema>;

/** Days before the end of the month in which a person has to be told. */
export const WARN_DAYS = [10, 3] as const;

/** After so many months somebody should look whether the reason of a restriction still holds. */
export const RESTRICTED_MONTHS = 6;

export const defaultSettings: ConsentSettings = {
  controller: { name: '', address: '', country: '', email: '', phone: '', website: '' },
  officer: { name: '', email: '' },
  recipients: '',
  transfers: '',
  authority: { name: '', website: '' },
  purposes: ['product-information', 'offers'],
  channels: ['email'],
  formUrl: '',
  recorder: '',
  zone: 'Europe/Paris',
  periods: {
    answerDays: 30,
    consentMonths: 24,
    graceDays: 7,
    requestMonths: 36,
    prospectMonths: 36,
    suppressionMonths: 36,
  },
  policy: [],
};
