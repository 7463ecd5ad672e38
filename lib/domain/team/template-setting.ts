import { type ReplyTemplate, replyTemplateSchema } from '../reply/template.ts';

/** A reply template as a setting of the team; null once it was removed. */

const BEGINNING = 'template|';

export const templateName = (id: string): string => BEGINNING + id;

/** The newest of its versions. Undefined of a setting that is none. */
export function templateIn(
  name: string,
  versions: readonly unknown[],
): { id: string; value: ReplyTemplate | null } | undefined {
  if (!name.startsWith(BEGINNING)) return undefined;
  const [id, newest] = [name.slice(BEGINNING.length), versions.at(-1)];
  const { data } = replyTemplateSchema.safeParse(newest);
  if (newest === null) return { id, value: null };
  return data?.id === id ? { id, value: data } : undefined;
}
