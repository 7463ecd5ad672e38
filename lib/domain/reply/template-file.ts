import * as z from 'zod/mini';
import { jsonText, readJsonFile, whereOf } from '../json-file.ts';
import { MOST_TEMPLATES, type ReplyTemplate, replyTemplateSchema } from './template.ts';

const FORMAT = 'leadstand-reply-templates';
const VERSION = 1;

/** Why a file was not taken. */
export type TemplateRefusal = 'too-long' | 'not-json' | 'not-templates' | 'newer-version' | 'bad-content' | 'too-many';

export type ReadTemplates =
  { ok: true; templates: ReplyTemplate[] } | { ok: false; reason: TemplateRefusal; where: string };

export const templateFile = (templates: readonly ReplyTemplate[]): string =>
  jsonText({ format: FORMAT, version: VERSION, templates });

const fileSchema = z.object({ templates: z.array(replyTemplateSchema) });

/** More than a hundred long letters are not. */
const LONGEST = 4_000_000;

/** Reads templates that somebody handed on, or that were saved. */
export function readTemplateFile(text: string): ReadTemplates {
  const refuse = (reason: TemplateRefusal, where = ''): ReadTemplates => ({ ok: false, reason, where });
  const file = readJsonFile(text, FORMAT, LONGEST);
  if (!file.ok) return refuse(file.reason === 'other-format' ? 'not-templates' : file.reason);
  const version = 'version' in file.value ? file.value.version : null;
  if (typeof version === 'number' && version > VERSION) return refuse('newer-version');
  const read = fileSchema.safeParse(file.value);
  if (!read.success) return refuse('bad-content', whereOf(read.error));
  if (read.data.templates.length > MOST_TEMPLATES) return refuse('too-many');
  return { ok: true, templates: read.data.templates };
}

/**
 * Those of a file among those that are here: one with a known id replaces it, others are added. `newId` for ids that are none of
 * the user's, or given twice. Null where they would be too many.
 */
export function mergeTemplates(
  here: readonly ReplyTemplate[],
  fromFile: readonly ReplyTemplate[],
  newId: () => string,
): ReplyTemplate[] | null {
  const merged = new Map(here.map((one) => [one.id, one]));
  const taken = new Set<string>();
  for (const one of fromFile) {
    const id = one.id === '' || one.id.startsWith('ready:') || taken.has(one.id) ? newId() : one.id;
    taken.add(id);
    merged.set(id, { ...one, id });
  }
  return merged.size > MOST_TEMPLATES ? null : [...merged.values()];
}
