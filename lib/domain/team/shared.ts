import * as z from 'zod/mini';
import { compareStamps } from './clock.ts';
import { actorSchema, clockSchema } from './event.ts';

/**
 * What a team shares beside its leads: settings, of which the newest version is in force, and the list of those who said no.
 * Each version is a document of its own, so that nothing that somebody wrote is lost when two write at the same time.
 */
export const sharedSchema = z.object({
  /** Of the setting, or the key of the entry in the list. */
  name: z.string().check(z.minLength(1), z.maxLength(500)),
  value: z.unknown(),
  at: z.string().check(z.maxLength(40)),
  clock: clockSchema,
  actor: actorSchema,
});
export type Shared = z.infer<typeof sharedSchema>;

/** Who belongs to the team is a setting as well, one for each of them. */
export const memberName = (actor: string): string => `member|${actor}`;
export const isMemberName = (name: string): boolean => name.startsWith('member|');

/** By when it was written, oldest first; the last one is in force. */
const byAge = <One extends Shared>(versions: readonly One[]): One[] =>
  versions.toSorted((one, other) =>
    compareStamps({ ...one.clock, actor: one.actor }, { ...other.clock, actor: other.actor }),
  );

/** Of each name all versions, oldest first. */
export const versionsByName = (versions: readonly Shared[]): Map<string, Shared[]> =>
  Map.groupBy(byAge(versions), ({ name }) => name);

/** Of each name the version that is in force. */
export const inForce = (versions: readonly Shared[]): Map<string, Shared> =>
  new Map(byAge(versions).map((one) => [one.name, one]));
