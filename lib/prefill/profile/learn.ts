import { type CrmProfile, type Meaning, MOST_RULES, type ProfileRule } from '../../domain/profile/profile.ts';
import type { FieldFacts } from '../field.ts';
import { fingerprints, ruleFor } from './fingerprint.ts';

/** What the user said of a field; `auto` takes back what was said before. */
export type Lesson = Meaning | 'auto';

/** The profile with what the user said of one field; unchanged when that field is not there any more. */
export function learn(profile: CrmProfile, fields: readonly FieldFacts[], ref: number, lesson: Lesson): CrmProfile {
  const print = fingerprints(fields).get(ref);
  if (!print) return profile;
  const { type: _, ...marks } = ruleFor(print, 'never');
  const others = profile.rules.filter((rule) => !sameMarks(rule, marks));
  const rules = lesson === 'auto' ? others : [...others, { ...marks, type: lesson }];
  // What was said last counts, and a profile that is too long could not be stored or handed on.
  return { ...profile, rules: rules.slice(-MOST_RULES) };
}

function sameMarks({ type: _, ...rule }: ProfileRule, marks: Omit<ProfileRule, 'type'>): boolean {
  const order = (value: object) => JSON.stringify(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)));
  return order(rule) === order(marks);
}
