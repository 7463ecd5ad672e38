import { jsonText, readJsonFile, whereOf } from '../json-file.ts';
import { PROFILE_FORMAT, PROFILE_VERSION, profileFileSchema, type CrmProfile, type ProfileFile } from './profile.ts';

/** Why a profile file was not taken. */
export type ProfileRefusal = 'too-long' | 'not-json' | 'not-a-profile' | 'newer-version' | 'bad-content';

export type ReadProfile =
  | { ok: true; file: ProfileFile }
  /** `where`: the property that is wrong, such as `rules.3.type`. */
  | { ok: false; reason: ProfileRefusal; where: string };

/** Reads a profile that somebody handed on. Nothing of a bad one is taken. */
export function readProfileFile(text: string): ReadProfile {
  const refused = (reason: ProfileRefusal, where = ''): ReadProfile => ({ ok: false, reason, where });
  const file = readJsonFile(text, PROFILE_FORMAT);
  if (!file.ok) return refused(file.reason === 'other-format' ? 'not-a-profile' : file.reason);
  const { version } = file.value as { version?: unknown };
  if (typeof version !== 'number') return refused('not-a-profile', 'version');
  if (version > PROFILE_VERSION) return refused('newer-version');
  const parsed = profileFileSchema.safeParse(file.value);
  return parsed.success ? { ok: true, file: parsed.data } : refused('bad-content', whereOf(parsed.error));
}

/** The text of the file for a profile. */
export function writeProfileFile({ name, basedOn, rules, valueMaps }: CrmProfile): string {
  const file: ProfileFile = { format: PROFILE_FORMAT, version: PROFILE_VERSION, name, basedOn, rules, valueMaps };
  return jsonText(file);
}
