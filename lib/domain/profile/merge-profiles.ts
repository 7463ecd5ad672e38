import type { CrmProfile, ProfileRule, ValueMaps } from './profile.ts';

/** What is known of a page's form beyond its words: of a built-in profile, of the user's own, or of both. */
export interface KnownForm {
  /** The later rule wins. */
  rules: readonly ProfileRule[];
  valueMaps: ValueMaps;
}

export const NOTHING_KNOWN: KnownForm = { rules: [], valueMaps: {} };

/** What the user taught goes before what was built in. */
export function mergeKnown(builtIn: Pick<KnownForm, 'rules'> | null, own: CrmProfile | null): KnownForm {
  return { rules: [...(builtIn?.rules ?? []), ...(own?.rules ?? [])], valueMaps: own?.valueMaps ?? {} };
}
