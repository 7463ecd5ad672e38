import * as z from 'zod/mini';
import type { ChainCheck, ChainEntry } from '../../domain/consent/chain.ts';
import type { ErasureView } from '../../domain/consent/erasure.ts';
import { evidenceSchema } from '../../domain/consent/evidence.ts';
import { type ConsentSettings, consentSettingsSchema } from '../../domain/consent/settings.ts';
import type { VisitState } from '../../domain/consent/standing.ts';
import type { SuppressionReason, SuppressionScope } from '../../domain/consent/suppression.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import { method } from '../method.ts';
import { noticeSchema } from './visits.ts';

/** What is held on one person, counted. */
export interface PersonSummary {
  requests: number;
  prospects: number;
  visits: Partial<Record<VisitState, number>>;
  suppressed: { scope: SuppressionScope; reason: SuppressionReason; at: string }[];
  /** Where their data went: CRMs that were filled, files that were exported. */
  copies: { kind: 'crm' | 'export'; where: string; at: string }[];
  /** Records that could not be read, and kept downloads, that name the person. */
  unread: number;
  downloads: number;
}

/** The record of processing activities (article 30), as data; the page has the words. */
export interface ProcessingRecord {
  settings: ConsentSettings;
  marketplaces: string[];
  /** Of feeds: where data comes from, never the key. */
  sources: string[];
  crms: string[];
  counts: { requests: number; prospects: number; held: number; consented: number; suppressed: number };
  madeAt: string;
}

/** What the periods of retention would erase today. */
export interface RetentionView {
  requests: number;
  prospects: number;
  consented: number;
  /** When the next is due: ISO, or null. */
  nextAt: string | null;
  /** Nothing is erased before, so that the user has time to see what would be: ISO. Null once that has passed. */
  startsAt: string | null;
}

const person = z.object({
  email: z.string().check(z.maxLength(320)),
  phone: z.optional(z.string().check(z.maxLength(50))),
});
const file = z.object({
  text: z.string().check(z.maxLength(20_000_000)),
  passphrase: z.string().check(z.maxLength(500)),
});
const CONSENT = ['visits'] as const;

export const personMethods = {
  'consent.settings': method<ConsentSettings>()(['visits', 'popup', 'sidepanel'], z.object({})),
  'consent.saveSettings': method<ConsentSettings>()(CONSENT, z.object({ settings: consentSettingsSchema })),

  'person.find': method<PersonSummary>()(CONSENT, person),
  /** Everything on one person, held data included: for that person, and told of in the chain of records. */
  'person.export': method<{ name: string; json: string; text: string }>()(CONSENT, person),
  'person.erase': method<ErasureView>()(CONSENT, z.object({ ...person.shape, reason: z.enum(['asked', 'objected']) })),
  /** Against direct marketing: everything but a new request of theirs stays away. */
  'person.object': method<PersonSummary>()(CONSENT, z.object({ ...person.shape, evidence: evidenceSchema })),
  'person.restrict': method<PersonSummary>()(
    CONSENT,
    z.object({ ...person.shape, restricted: z.boolean(), evidence: evidenceSchema }),
  ),
  /** Article 16. Kept over later imports; an empty value takes the correction back. */
  'lead.correct': method<StoredLead>()(
    ['visits', 'popup', 'sidepanel'],
    z.object({
      leadKey: z.string(),
      field: z.string().check(z.maxLength(60)),
      value: z.string().check(z.maxLength(2000)),
    }),
  ),
  /** The first reply carried the notice of article 14. */
  'lead.informed': method<StoredLead>()(
    ['popup', 'sidepanel'],
    /** `notice`: what it said, so that it is kept under its hash. */
    z.object({
      leadKey: z.string(),
      noticeHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      notice: z.optional(noticeSchema),
    }),
  ),

  'erasures.list': method<ErasureView[]>()(CONSENT, z.object({})),
  'erasures.mark': method<ErasureView>()(CONSENT, z.object({ id: z.int(), copyId: z.string(), done: z.boolean() })),
  'retention.view': method<RetentionView>()(CONSENT, z.object({})),

  'suppression.view': method<{ total: number; byReason: Partial<Record<SuppressionReason, number>> }>()(
    CONSENT,
    z.object({}),
  ),
  'suppression.export': method<{ name: string; text: string }>()(
    CONSENT,
    z.object({ passphrase: file.shape.passphrase }),
  ),
  'suppression.import': method<
    | { kind: 'restored'; added: number; known: number; erased: number }
    | { kind: 'refused'; reason: 'not-a-list' | 'newer' | 'wrong-passphrase' | 'damaged' }
  >()(CONSENT, file),

  /** Newest first. */
  'records.list': method<{ entries: ChainEntry[]; more: boolean }>()(
    CONSENT,
    z.object({
      subject: z.nullable(z.string()),
      before: z.nullable(z.int()),
      limit: z.int().check(z.minimum(1), z.maximum(1000)),
    }),
  ),
  'records.verify': method<ChainCheck>()(CONSENT, z.object({})),
  /** The whole chain, for keeping elsewhere. */
  'records.export': method<{ name: string; text: string }>()(CONSENT, z.object({})),
  /**
   * For the person: what they agreed to, as JSON (ISO/IEC TS 27560). The page makes it a text in their language, with
   * `composeReceipt`: words in nine languages are not the background's. `name` is without an ending.
   */
  'records.receipt': method<{ name: string; json: string }>()(CONSENT, z.object({ recordId: z.string() })),
  'records.processing': method<ProcessingRecord>()(CONSENT, z.object({})),
} as const;
