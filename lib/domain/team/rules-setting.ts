import * as z from 'zod/mini';
import { hasRuleTwice, lacksReason } from '../consent/settings-change.ts';
import { type ConsentSettings, consentSettingsSchema } from '../consent/settings.ts';
import { isZone } from '../places/is-zone.ts';

/** How a team deals with people's data: what notices say, how long things are kept, and the rules of countries. */

export const RULES = 'rules';

/** Who records what happens is another person in each browser. */
const settingSchema = z.omit(consentSettingsSchema, { recorder: true });
export type RulesSetting = z.infer<typeof settingSchema>;

export function rulesOf({ recorder: _, ...rules }: ConsentSettings): RulesSetting {
  return rules;
}

/** The newest of its versions that is fit to be followed. Undefined of a setting that is none. */
export function rulesIn(name: string, versions: readonly unknown[]): { id: string; value: RulesSetting } | undefined {
  if (name !== RULES) return undefined;
  const value = versions.flatMap((one) => settingSchema.safeParse(one).data ?? []).findLast(isFit);
  return value && { id: RULES, value };
}

const isFit = ({ policy, zone }: RulesSetting): boolean =>
  !policy.some(lacksReason) && !hasRuleTwice(policy) && isZone(zone);
