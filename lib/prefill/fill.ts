import type { ControlReport, FillReport } from '../domain/lead/fill-report.ts';
import type { FormValues } from '../domain/lead/form-values.ts';
import { assign } from './assign/assign.ts';
import { collect } from './collect/collect.ts';
import { fieldLabel } from './field.ts';
import { inWritingOrder, plan, type Step } from './plan.ts';
import { Undo } from './undo.ts';
import { findAgain, signature } from './find-again.ts';
import { writeStep, type StepResult } from './write-step.ts';
import { settle } from './write/events.ts';
import { originOf } from './collect/walk.ts';

export interface FillOptions {
  leadKey: string;
  /** Where what was written is remembered; a new one when nobody will undo. */
  undo?: Undo;
  langs?: readonly string[];
  /** How long the page has to react to one control, and to all of them at the end. */
  settleMs?: number;
  finalSettleMs?: number;
}

/** How long a page may take to load the states of a country. */
const DEPENDENTS_MS = 1200;
const DEPENDENTS_STEP_MS = 60;

/** Fills the page with the values, and tells of each control what became of it. Never submits, never clicks, never overwrites. */
export async function fillPage(page: Document, values: FormValues, options: FillOptions): Promise<FillReport> {
  const { leadKey, undo = new Undo(), langs = [navigator.language], settleMs = 20, finalSettleMs = 150 } = options;
  const scroll = { left: globalThis.scrollX, top: globalThis.scrollY, behavior: 'instant' } as const;
  const look = () => plan(assign(collect(page)), values, langs);
  let steps = look();
  const results = new Map<Step, StepResult>();

  const first = inWritingOrder(steps).filter((step) => step.entry.type === 'country');
  for (const step of first) results.set(step, await writeStep(step, settleMs));
  if (first.length > 0) {
    // The page may have rebuilt the states, or everything, for the country: look again.
    const before = new Map([...results].map(([step, result]) => [signature(step.entry.field), result]));
    steps = await lookUntilStates(look, values);
    results.clear();
    for (const step of steps) {
      const result = before.get(signature(step.entry.field));
      if (result) results.set(step, { ...result, control: step.entry.field.element });
    }
  }
  for (const step of inWritingOrder(steps)) if (!results.has(step)) results.set(step, await writeStep(step, settleMs));

  await settle(finalSettleMs);
  for (const [step, result] of results)
    if (result.outcome === 'filled')
      results.set(step, await result.recheck(() => findAgain(page, step.entry.field), settleMs));

  globalThis.scrollTo(scroll);
  undo.remember(
    [...results]
      .filter(([, result]) => result.outcome === 'filled')
      .map(([step, result]) => ({
        control: result.control,
        label: fieldLabel(step.entry.field),
        type: step.entry.type!,
        before: result.before,
        after: result.after,
      })),
  );
  return {
    leadKey,
    origin: originOf(page),
    controls: steps.map((step) => report(step, results.get(step))),
    undoable: undo.possible,
  };
}

async function lookUntilStates(look: () => Step[], values: FormValues): Promise<Step[]> {
  let steps = look();
  if (!values['address-level1']) return steps;
  const waiting = () =>
    steps.some(
      (step) =>
        step.entry.type === 'address-level1' &&
        step.entry.field.tag === 'select' &&
        step.outcome === 'unsure' &&
        step.entry.field.choices.length < 3,
    );
  for (let waited = 0; waiting() && waited < DEPENDENTS_MS; waited += DEPENDENTS_STEP_MS) {
    await settle(DEPENDENTS_STEP_MS);
    steps = look();
  }
  return steps;
}

function report(step: Step, result: StepResult | undefined): ControlReport {
  const { field, type } = step.entry;
  const label = fieldLabel(field);
  // Of a list, the words that the user sees: its value may be the number of a row in a database.
  const shown = (value: string): string =>
    value && (field.choices.find((choice) => choice.value === value)?.text ?? value);
  if (result) return { label, type, outcome: result.outcome, before: shown(result.before), after: shown(result.after) };
  // What is in a field that is none of our business stays out of the report.
  const mayTell = step.outcome !== 'off-limits' && step.outcome !== 'not-ours';
  return {
    label,
    type,
    outcome: step.outcome,
    before: mayTell ? shown(field.value) : '',
    after: mayTell ? shown(field.value) : '',
  };
}
