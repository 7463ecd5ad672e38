import * as z from 'zod/mini';

/**
 * What shows that it was the person who said it. The text itself is sealed and can be erased; the chain of records holds
 * its hash only.
 */
export const evidenceSchema = z.object({
  how: z.enum(['mail', 'letter', 'form', 'phone', 'in-person']),
  /** When the person said it: ISO. The chain holds it as it is, so it can be nothing else. */
  at: z.iso.datetime(),
  /** The pasted answer. */
  text: z.optional(z.string().check(z.maxLength(100_000))),
  /** The `Message-ID` of the mail. */
  messageId: z.optional(z.string().check(z.maxLength(1000))),
  /** SHA-256 in hex of a file that is kept elsewhere, and its name. */
  file: z.optional(
    z.object({ name: z.string().check(z.maxLength(255)), sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/i)) }),
  ),
  /** Whoever recorded it adds what matters. */
  note: z.optional(z.string().check(z.maxLength(2000))),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * Whether this shows that it was the person who said it. What is written leaves something behind: the answer itself, the
 * mail it came in, or a file. Of what was spoken there is only what was noted at once.
 */
export function isProof({ how, text, messageId, file, note }: Evidence): boolean {
  const written = [text, messageId].some((part) => part?.trim()) || file !== undefined;
  return written || ((how === 'phone' || how === 'in-person') && Boolean(note?.trim()));
}
