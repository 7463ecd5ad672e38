import { PROFILE_FORMAT, PROFILE_VERSION, profileFileSchema, type CrmProfile, type ProfileFile } from './profile.ts';

/** Why a profile file was not taken. */
export type ProfileRefusal = 'too-long' | 'not-json' | 'not-a-profile' | 'newer-version' | 'bad-content';

export type ReadProfile =
  | { ok: true; file: ProfileFile }
  /** `where`: the property that is wrong, such as `rules.3.type`. */
  | { ok: false; reason: ProfileRefusal; where: string };

/** Far more than any form needs. */
const LONGEST = 1_000_000;

/** Reads a profile that somebody handed on. Nothing of a bad one is taken. */
export function readProfileFile(text: string): ReadProfile {
  const refused = (reason: ProfileRefusal, where = ''): ReadProfile => ({ ok: false, reason, where });
  if (text.length > LONGEST) return refused('too-long');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refused('not-json');
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== PROFILE_FORMAT)
    return refused('not-a-profile');
  if (!('version' in value) || typeof value.version !== 'number') return refused('not-a-profile', 'version');
  if (value.version > PROFILE_VERSION) return refused('newer-version');
  const parsed = profileFileSchema.safeParse(value);
  return parsed.success
    ? { ok: true, file: parsed.data }
    : refused('bad-content', parsed.error.issues[0]?.path.join('.') ?? '');
}

/** The text of the file for a profile. */
export function writeProfileFile({ name, basedOn, rules, valueMaps }: CrmProfile): string {
  const file: ProfileFile = { format: PROFILE_FORMAT, version: PROFILE_VERSION, name, basedOn, rules, valueMaps };
  return `${JSON.stringify(file, null, 2)}\n`;
}
