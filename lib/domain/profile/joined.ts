import { MAPPED_TYPES } from './mapped-types.ts';
import type { CrmProfile, ProfileFile, ProfileRule } from './profile.ts';
import { MOST_RULES } from './profile.ts';

/** What is taken over of a profile that somebody else made. */
export type Taught = Pick<ProfileFile, 'basedOn' | 'rules' | 'valueMaps'>;

/**
 * What was taught here stays, and goes before what somebody else taught. That is looked at before it is let loose: their
 * "Comments" may be the buyer's e-mail.
 */
export function joined(own: CrmProfile, other: Taught): CrmProfile {
  const rules = [...other.rules.filter((rule) => !own.rules.some((known) => same(known, rule))), ...own.rules];
  const valueMaps = { ...other.valueMaps, ...own.valueMaps };
  for (const type of MAPPED_TYPES)
    if (other.valueMaps[type]) valueMaps[type] = { ...other.valueMaps[type], ...own.valueMaps[type] };
  return {
    ...own,
    basedOn: own.basedOn ?? other.basedOn,
    rules: rules.slice(-MOST_RULES),
    valueMaps,
    confirmed: false,
  };
}

const same = (one: ProfileRule, other: ProfileRule): boolean => JSON.stringify(one) === JSON.stringify(other);
