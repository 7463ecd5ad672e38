import * as z from 'zod/mini';
import { consentRecordSchema } from '../consent/record-schema.ts';

export const RECEIPT_FORMAT = 'leadstand-consent-receipt';
export const RECEIPT_VERSION = 1;

/**
 * What a person gets of their consent: the record, what they had been told, and its place in the chain, by which it can be
 * compared with what we keep. It names the person as little as the record does.
 */
export const receiptSchema = z.object({
  format: z.literal(RECEIPT_FORMAT),
  version: z.literal(RECEIPT_VERSION),
  issuedAt: z.iso.datetime(),
  record: consentRecordSchema,
  /** Until when consent holds if it is not taken back. */
  validUntil: z.nullable(z.iso.datetime()),
  /** How the answer came. */
  how: z.nullable(z.string()),
  /** In which days are counted. */
  zone: z.string(),
  /** Null where its text is not kept any more. */
  notice: z.nullable(z.object({ hash: z.string(), language: z.string(), subject: z.string(), text: z.string() })),
  chain: z.object({ seq: z.int(), hash: z.string() }),
});
export type ConsentReceipt = z.infer<typeof receiptSchema>;
