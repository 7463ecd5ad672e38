import * as z from 'zod/mini';
import type { Suppression } from '../consent/suppression.ts';
import type { Shared } from './shared.ts';

/** An entry of the list of those who said no, as a team shares it: keyed hashes and nothing else. */
const entrySchema = z.object({
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  secret: z.string().check(z.minLength(1), z.maxLength(200)),
  scope: z.enum(['lead', 'person-marketing', 'person-all']),
  reason: z.enum(['refused', 'withdrawn', 'objected', 'erased', 'expired']),
  at: z.string().check(z.maxLength(40)),
  by: z.string().check(z.maxLength(200)),
  expiresAt: z.nullable(z.string().check(z.maxLength(40))),
});
export type SharedEntry = Omit<Suppression, 'under'>;

const changeSchema = z.discriminatedUnion('does', [
  z.object({ does: z.literal('suppress'), entry: entrySchema }),
  /** It was a mistake: those that are named, and no other that somebody made meanwhile. */
  z.object({ does: z.literal('lift'), of: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(1000)) }),
]);
export type SuppressionChange =
  | { does: 'suppress'; entry: SharedEntry }
  /** The names that `changeName` gives. */
  | { does: 'lift'; of: string[] };

export const changeName = ({ at, actor }: Pick<Shared, 'at' | 'actor'>): string => `${at} ${actor}`;

/** The name under which the changes of one entry are shared. */
export const entryName = ({ secret, key }: Pick<SharedEntry, 'secret' | 'key'>): string => `${secret}|${key}`;

export const entryKey = (name: string): string => name.slice(name.lastIndexOf('|') + 1);

/** When that was said what a change takes back; nothing of one that takes nothing back. */
export function liftedTimes({ value }: Shared): string[] {
  const { data } = changeSchema.safeParse(value);
  return data?.does === 'lift' ? data.of.map((name) => name.split(' ')[0]!) : [];
}

/** The entries of one key that count, each with the name that lifts it. What is none is left out. */
export function countingEntries(changes: readonly Shared[]): { name: string; entry: SharedEntry }[] {
  const read = changes.flatMap((change) => {
    const { success, data } = changeSchema.safeParse(change.value);
    return success ? [{ name: changeName(change), value: data }] : [];
  });
  const lifted = new Set(read.flatMap(({ value }) => (value.does === 'lift' ? value.of : [])));
  return read.flatMap(({ name, value }) =>
    value.does === 'suppress' && !lifted.has(name) ? [{ name, entry: value.entry }] : [],
  );
}
