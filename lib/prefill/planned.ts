import type { ControlReport } from '../domain/lead/fill-report.ts';
import type { FormValues } from '../domain/lead/form-values.ts';
import { type KnownForm, NOTHING_KNOWN } from '../domain/profile/merge-profiles.ts';
import { assign } from './assign/assign.ts';
import { fieldLabel, type FieldFacts } from './field.ts';
import { plan, type Step } from './plan.ts';

export interface PlanningOptions {
  /** The browser's languages. */
  langs?: readonly string[];
  /** Fields, by `ref`, that turned out to have no option for their value. */
  unable?: ReadonlySet<number>;
  /** What is known of the form at hand beyond its words. */
  known?: (fields: readonly FieldFacts[]) => Promise<KnownForm>;
}

/** From what the page tells of its fields to what would be written where. */
export async function planFields(
  fields: readonly FieldFacts[],
  values: FormValues,
  { langs = [], known, unable }: PlanningOptions,
): Promise<Step[]> {
  const { rules, valueMaps } = (await known?.(fields)) ?? NOTHING_KNOWN;
  return plan(assign(fields, rules), values, { langs, valueMaps, ...(unable && { unable }) });
}

/** A control as it is planned: `filled` is what would be filled, and `after` what it would hold then. */
export function reportOfPlan({ entry, outcome, text, wordings }: Step): ControlReport {
  const { field, type } = entry;
  // What is in a field that is none of our business stays out of the report.
  const mayTell = outcome !== 'off-limits' && outcome !== 'not-ours';
  const held = mayTell ? shownAs(field, field.value) : '';
  const after = outcome === 'filled' ? shownAs(field, text ?? wordings[0] ?? '') : held;
  return { ref: field.ref, label: fieldLabel(field), type, outcome, before: held, after };
}

/** Of a list, the words that the user sees: its value may be the number of a row in a database. */
export const shownAs = (field: FieldFacts, value: string): string =>
  value && (field.choices.find((choice) => choice.value === value)?.text ?? value);
