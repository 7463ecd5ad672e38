import * as z from 'zod/mini';
import type { NoticeText } from '../consent/notice-text.ts';
import { channelSchema, purposeSchema } from '../consent/purposes.ts';

/** What a notice said, as it was sent to many: whoever records the answer has to know what it was to. */

const BEGINNING = 'notice|';

export const noticeName = (hash: string): string => BEGINNING + hash;

const text = z.string().check(z.maxLength(100_000));
const valueSchema = z.object({
  language: z.string().check(z.maxLength(40)),
  subject: text,
  text,
  template: z.string().check(z.maxLength(200)),
  at: z.iso.datetime(),
  kind: z.optional(z.enum(['ask', 'inform'])),
  purposes: z.optional(z.array(purposeSchema).check(z.maxLength(10))),
  channels: z.optional(z.array(channelSchema).check(z.maxLength(10))),
});

/** Null of a setting that is none. */
export function noticeIn(name: string, value: unknown): NoticeText | null {
  const { data } = valueSchema.safeParse(name.startsWith(BEGINNING) ? value : null);
  return data ? ({ ...data, hash: name.slice(BEGINNING.length) } as NoticeText) : null;
}
