import * as z from 'zod/mini';
import { type Connection, CONNECTION_COLOURS, type FeedAddress } from '../connection/connection.ts';
import { mappingSchema } from '../mapping/mapping.ts';

/** What a team knows of a feed that it shares: all that it takes to download and to read it. */

export const feedName = (connectionId: string): string => `feed|${connectionId}`;
export const mappingName = (connectionId: string): string => `mapping|${connectionId}`;

const addressSchema = z.object({
  url: z.string().check(z.maxLength(4000), z.regex(/^https?:\/\//)),
  key: z.string().check(z.maxLength(4000)),
  placement: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('in-url') }),
    z.object({ kind: z.literal('query'), name: z.string().check(z.maxLength(200)) }),
    z.object({ kind: z.literal('header'), name: z.string().check(z.maxLength(200)) }),
  ]),
});

export const feedSettingSchema = z.object({
  connection: z.object({
    id: z.string().check(z.regex(/^[\w-]{1,100}$/)),
    name: z.string().check(z.minLength(1), z.maxLength(200)),
    mode: z.enum(['live', 'test']),
    origin: z.string().check(z.regex(/^https?:\/\/[^/?#\s*]+$/)),
    createdAt: z.iso.datetime(),
    colour: z.optional(z.enum(CONNECTION_COLOURS)),
  }),
  address: addressSchema,
});
export type FeedSetting = z.infer<typeof feedSettingSchema>;

export function feedSettingOf(connection: Connection, address: FeedAddress): FeedSetting {
  const { id, name, mode, origin, createdAt, colour } = connection;
  return { connection: { id, name, mode, origin, createdAt, ...(colour && { colour }) }, address } as FeedSetting;
}

/** Whatever else is noted beside them. */
export const isSameAddress = (one: FeedAddress | undefined, other: FeedAddress): boolean =>
  JSON.stringify(addressSchema.safeParse(one).data) === JSON.stringify(addressSchema.safeParse(other).data);

export const mappingSettingSchema = z.object({ mapping: mappingSchema, confirmed: z.boolean() });
