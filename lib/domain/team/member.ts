import * as z from 'zod/mini';

/** What somebody may do in a team. It is kept to by the extension alone: a server user may write whatever the server lets them. */
export const roleSchema = z.enum(['fetcher', 'member', 'data-protection']);
export type Role = z.infer<typeof roleSchema>;

export const memberSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  roles: z.array(roleSchema).check(z.minLength(1)),
  /** Of ECDH on P-256, raw, in base64: a new team key is sent to it. */
  publicKey: z.string().check(z.maxLength(200)),
  left: z.optional(z.literal(true)),
});
export type Member = z.infer<typeof memberSchema>;

type Deed = 'answer' | 'fetch' | 'invite' | 'erase' | 'change-key';

const MAY: Readonly<Record<Role, readonly Deed[]>> = {
  member: ['answer'],
  fetcher: ['answer', 'fetch'],
  'data-protection': ['answer', 'invite', 'erase', 'change-key'],
};

export const may = (roles: readonly Role[], deed: Deed): boolean => roles.some((role) => MAY[role].includes(deed));
