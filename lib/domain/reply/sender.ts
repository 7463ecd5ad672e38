import * as z from 'zod/mini';

/** Who the replies are from, as their end says it. */
export const senderSchema = z.object({
  name: z.string().check(z.maxLength(120)),
  company: z.string().check(z.maxLength(200)),
});
export type Sender = z.infer<typeof senderSchema>;

export const nobody: Sender = { name: '', company: '' };
