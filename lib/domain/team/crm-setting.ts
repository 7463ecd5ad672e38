import * as z from 'zod/mini';
import { joined } from '../profile/joined.ts';
import { type CrmProfile, profileSchema } from '../profile/profile.ts';
import { hashOf } from './common.ts';

/** What was taught about the forms of a CRM as a setting of the team, under the site where it is. */

const BEGINNING = 'crm|';

export const crmName = (origin: string): string => BEGINNING + origin;

const settingSchema = z.pick(profileSchema, {
  name: true,
  basedOn: true,
  rules: true,
  valueMaps: true,
  newContactUrl: true,
});
export type CrmSetting = z.infer<typeof settingSchema>;

const versionSchema = z.extend(settingSchema, { base: z.nullable(z.string().check(z.maxLength(64))) });

/** What a colleague can use of it. An address elsewhere than on the CRM's own site is left out: it is no form of that CRM. */
export function crmSettingOf(profile: Omit<CrmProfile, 'id' | 'origins' | 'confirmed'>, origin: string): CrmSetting {
  const { name, basedOn, rules, valueMaps, newContactUrl } = profile;
  return { name, basedOn, rules, valueMaps, newContactUrl: isAt(origin, newContactUrl) ? newContactUrl : null };
}

/** Both as a browser writes them, so a name and a password before the host, or a longer host, are no such beginning. */
export const isAt = (origin: string, address: string | null): boolean => `${address}/`.startsWith(`${origin}/`);

/** Whether there is anything in it that a colleague could use. */
export const isTaught = ({ rules, valueMaps, newContactUrl }: CrmSetting): boolean =>
  rules.length > 0 || newContactUrl !== null || Object.values(valueMaps).some((words) => Object.keys(words).length > 0);

/** A page of the extension itself has another address in each browser. */
export const isCommonSite = (origin: string): boolean => /^https?:\/\/[^/?#\s*]+$/.test(origin);

/** As it is told: with the hash of what it was made from, which says what whoever made it knew. */
export const crmTold = (setting: CrmSetting, base: string | undefined): unknown => ({ ...setting, base: base ?? null });

/**
 * What the versions of a setting come to: a version that was made from what was there replaces it, and one whose maker did not
 * know of that is put together with it. So nothing is lost that two taught at the same time, and all get the same. Undefined of
 * a setting that is none.
 */
export function crmIn(name: string, versions: readonly unknown[]): { id: string; value: CrmSetting } | undefined {
  const origin = name.startsWith(BEGINNING) ? name.slice(BEGINNING.length) : '';
  if (!isCommonSite(origin)) return undefined;
  let value: CrmSetting | undefined;
  for (const version of versions) {
    const { data } = versionSchema.safeParse(version);
    if (!data) continue;
    const one = crmSettingOf(data, origin);
    value = value && data.base !== hashOf(value) ? together(one, value) : one;
  }
  return value && { id: origin, value };
}

function together(later: CrmSetting, earlier: CrmSetting): CrmSetting {
  const { basedOn, rules, valueMaps } = joined({ ...later, id: '', origins: [], confirmed: false }, earlier);
  return { ...later, basedOn, rules, valueMaps, newContactUrl: later.newContactUrl ?? earlier.newContactUrl };
}
