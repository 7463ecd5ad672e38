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
  /** How it stood when it was shared: whoever takes it over asks no sooner. Milliseconds by the server's clock, and ISO. */
  before: z.optional(z.object({ nextAllowed: z.int(), goodAt: z.nullable(z.iso.datetime()) })),
});
export type FeedSetting = z.infer<typeof feedSettingSchema>;

export function feedSettingOf(
  connection: Connection,
  address: FeedAddress,
  before?: FeedSetting['before'],
): FeedSetting {
  const { id, name, mode, origin, createdAt, colour } = connection;
  const shared = { id, name, mode, origin, createdAt, ...(colour && { colour }) };
  return { connection: shared, address, ...(before && { before }) } as FeedSetting;
}

/** Whatever else is noted beside them. */
export const isSameAddress = (one: FeedAddress | undefined, other: FeedAddress): boolean =>
  JSON.stringify(addressSchema.safeParse(one).data) === JSON.stringify(addressSchema.safeParse(other).data);

export const mappingSettingSchema = z.object({ mapping: mappingSchema, confirmed: z.boolean() });
