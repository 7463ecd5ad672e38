import * as z from 'zod/mini';

/** What a person may agree to. Each has words of its own in every language of the notices. */
export const purposeSchema = z.enum(['product-information', 'offers', 'events', 'advice']);
export type Purpose = z.infer<typeof purposeSchema>;

/** How they may be contacted then. */
export const channelSchema = z.enum(['email', 'phone', 'post']);
export type Channel = z.infer<typeof channelSchema>;
