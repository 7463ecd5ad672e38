import * as z from 'zod/mini';
import { roleSchema } from './member.ts';

/** A secret of 32 bytes in base64. */
export const secretSchema = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/));

/** As CouchDB takes it. */
export const databaseSchema = z.string().check(z.regex(/^[a-z][a-z0-9_$()+-]{0,200}$/));

const serverSchema = z.object({
  url: z.string().check(z.maxLength(2000)),
  database: databaseSchema,
});

/** What somebody needs to join, except for their own user on the server. */
export const invitationSchema = z.object({
  team: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  server: serverSchema,
  /** What ids are hashed with: the same for as long as there is the team. */
  idSecret: secretSchema,
  epoch: z.int().check(z.minimum(1)),
  /** Of that epoch. It opens those of the epochs before. */
  secret: secretSchema,
  roles: z.array(roleSchema).check(z.minLength(1)),
});
export type Invitation = z.infer<typeof invitationSchema>;
