import * as z from 'zod/mini';
import { secretSchema } from './invitation.ts';

/** By what the entries of one installation in the list of those who said no are looked for. */

const BEGINNING = 'secret|';

export const secretName = (id: string): string => BEGINNING + id;

const valueSchema = z.object({ key: z.union([secretSchema, z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/))]) });

/** Null of a setting that is none. */
export function secretIn(name: string, value: unknown): { id: string; key: string } | null {
  const { data } = valueSchema.safeParse(name.startsWith(BEGINNING) ? value : null);
  return data ? { id: name.slice(BEGINNING.length), key: data.key } : null;
}
