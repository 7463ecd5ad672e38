import { jsonText, readJsonFile, whereOf } from '../json-file.ts';
import { type FeedMapping, mappingSchema } from './mapping.ts';

/** A mapping as a file that is handed on: how a feed is laid out, and neither whose it is nor what was in it. */
const FORMAT = 'leadstand-mapping';
const VERSION = 1;

export type ReadMapping =
  | { kind: 'imported'; mapping: FeedMapping }
  /** `where`: the property that is wrong, such as `mapping.fields.id`; empty where it is the file as a whole. */
  | { kind: 'refused'; reason: 'not-a-mapping' | 'newer' | 'bad-value'; where: string };

/** Reads a mapping that somebody handed on. Nothing of a bad one is taken. */
export function readMappingFile(text: string): ReadMapping {
  const refused = (reason: 'not-a-mapping' | 'newer' | 'bad-value', where = ''): ReadMapping => ({
    kind: 'refused',
    reason,
    where,
  });
  const file = readJsonFile(text, FORMAT);
  if (!file.ok) return refused('not-a-mapping');
  const { formatVersion, mapping } = file.value as { formatVersion?: unknown; mapping?: unknown };
  if (typeof formatVersion !== 'number') return refused('not-a-mapping', 'formatVersion');
  if (formatVersion > VERSION) return refused('newer', 'formatVersion');
  const parsed = mappingSchema.safeParse(mapping);
  if (parsed.success) return { kind: 'imported', mapping: parsed.data };
  return refused('bad-value', ['mapping', whereOf(parsed.error)].filter(Boolean).join('.'));
}

/** The text of the file for a mapping. */
export const writeMappingFile = (mapping: FeedMapping): string =>
  jsonText({ format: FORMAT, formatVersion: VERSION, mapping });
