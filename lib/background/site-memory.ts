import { i18n } from '#i18n';
import { mergeKnown, type KnownForm } from '../domain/profile/merge-profiles.ts';
import type { CrmProfile } from '../domain/profile/profile.ts';
import { BUILT_IN, type BuiltInProfile, recognise } from '../prefill/profile/builtin/index.ts';
import { browser } from '../platform/browser.ts';
import type { Database } from '../storage/database.ts';
import { profileOf } from '../storage/profiles.ts';

/** What is known of the site in front: by its address, by what it shows, and from the user. */
export interface SiteMemory {
  own: CrmProfile | null;
  builtIn: BuiltInProfile | null;
  known: KnownForm;
}

export async function recall(db: Database, origin: string, signs: readonly string[]): Promise<SiteMemory> {
  const own = (await profileOf(db, origin)) ?? null;
  const builtIn = BUILT_IN.find(({ id }) => id === own?.basedOn) ?? recognise(origin, signs);
  return { own, builtIn, known: mergeKnown(builtIn, own) };
}

/** The practice CRM is a page of ours: it is filled without a look before, and needs no permission. */
export const isOurs = (origin: string): boolean => browser.runtime.getURL('').startsWith(`${origin}/`);

/** The profile of a site that has none yet. */
export const freshProfile = (origin: string, builtIn: BuiltInProfile | null): CrmProfile => ({
  id: crypto.randomUUID(),
  // Our own page has an id for a host.
  name: (builtIn?.name ?? (isOurs(origin) ? i18n.t('practice.title') : (URL.parse(origin)?.host ?? origin))).slice(
    0,
    100,
  ),
  basedOn: builtIn?.id ?? null,
  origins: [origin],
  rules: [],
  valueMaps: {},
  newContactUrl: null,
  confirmed: false,
});
