import type { FillOutcome } from '../domain/lead/fill-report.ts';
import { isConnected } from './dom.ts';
import { isCoveredInView } from './collect/in-view.ts';
import type { Control } from './field.ts';
import type { Step } from './plan.ts';
import { holds } from './verify.ts';
import { settle } from './write/events.ts';
import { writerOf } from './write/registry.ts';

export interface StepResult {
  control: Control;
  outcome: Extract<FillOutcome, 'filled' | 'refused' | 'kept' | 'off-limits'>;
  before: string;
  after: string;
  /** Looks again when the whole page has settled; `find` gives the control that took the place of one that is gone. */
  recheck(find: () => Control | null, settleMs: number): Promise<StepResult>;
}

/** Writes, lets the page react, reads back; tries the second way; puts back what was there if neither was kept. */
export async function writeStep(step: Step, settleMs: number): Promise<StepResult> {
  return attempt(step, step.entry.field.element, step.entry.field.value, settleMs);
}

async function attempt(step: Step, control: Control, before: string, settleMs: number): Promise<StepResult> {
  const writer = writerOf(control);
  const text = step.text!;
  const kept = () => holds(step.entry.type!, text, writer.read(control), step.entry.field.tag === 'select');
  // The page, or the user, was faster.
  if (writer.read(control) !== before) return result(step, control, 'kept', writer.read(control));
  if (isCoveredInView(control)) return result(step, control, 'off-limits', before);
  await writer.write(control, text);
  await settle(settleMs);
  if (!kept() && isConnected(control) && writer.retry) {
    await writer.retry(control, text);
    await settle(settleMs);
  }
  if (kept()) return result(step, control, 'filled', before);
  return giveBack(step, control, before, settleMs);
}

async function giveBack(step: Step, control: Control, before: string, settleMs: number): Promise<StepResult> {
  const writer = writerOf(control);
  if (isConnected(control) && writer.read(control) !== before) {
    await writer.write(control, before);
    await settle(settleMs);
  }
  return result(step, control, 'refused', before);
}

function result(step: Step, control: Control, outcome: StepResult['outcome'], before: string): StepResult {
  const writer = writerOf(control);
  return {
    control,
    outcome,
    before,
    after: writer.read(control),
    async recheck(find, settleMs) {
      const now = isConnected(control) ? control : find();
      if (!now) return { ...this, outcome: 'refused' };
      const held = writerOf(now).read(now);
      if (holds(step.entry.type!, step.text!, held, step.entry.field.tag === 'select'))
        return { ...this, control: now, after: held };
      // Cleared, or rebuilt empty, after the fact: once more, and then the page has the last word.
      if (held !== before && held !== '') return giveBack(step, now, before, settleMs);
      return attempt(step, now, held, settleMs);
    },
  };
}
