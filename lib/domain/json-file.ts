/** A file that somebody handed on: what can be said of it before anything of it is believed. */
export type JsonFile = { ok: true; value: object } | { ok: false; reason: 'too-long' | 'not-json' | 'other-format' };

/** Far more than any form's profile or any feed's mapping needs. */
const LONGEST = 1_000_000;

/** Reads an object that names its format. Its content is still to be checked. */
export function readJsonFile(text: string, format: string, longest: number = LONGEST): JsonFile {
  if (text.length > longest) return { ok: false, reason: 'too-long' };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, reason: 'not-json' };
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format)
    return { ok: false, reason: 'other-format' };
  return { ok: true, value };
}

/** The property that is wrong, such as `rules.3.type`. */
export const whereOf = (error: { issues: readonly { path: readonly PropertyKey[] }[] }): string =>
  error.issues[0]?.path.map(String).join('.') ?? '';

export const jsonText = (file: object): string => `${JSON.stringify(file, null, 2)}\n`;
