import type { ProfileRule } from '../../domain/profile/profile.ts';
import type { Assigned } from '../assign/assigned.ts';
import type { FieldFacts } from '../field.ts';
import { fingerprints, fits } from './fingerprint.ts';

/** Lets what is known of this form decide, whatever its words seem to say. */
export function applyRules(
  assigned: readonly Assigned[],
  rules: readonly ProfileRule[],
  fields: readonly FieldFacts[],
): void {
  if (rules.length === 0) return;
  // Of the fields as the page tells of them, which is how they were learned.
  const prints = fingerprints(fields);
  for (const entry of assigned) {
    const print = prints.get(entry.field.ref)!;
    const rule = rules.findLast((candidate) => fits(candidate, print));
    if (!rule) continue;
    entry.type = rule.type === 'never' ? null : rule.type;
    entry.confidence = rule.type === 'never' ? 0 : 1;
    entry.unsure = false;
    entry.decided = true;
    entry.why.push(`${rule.type} ← profile`);
  }
}
