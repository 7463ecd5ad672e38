import type { ControlReport, FillOutcome, FillReport } from '../../domain/lead/fill-report.ts';

/** In the order in which the user should look: what was done, what needs a decision, what was left alone. */
const ORDER: readonly FillOutcome[] = ['filled', 'unsure', 'refused', 'kept', 'no-value', 'not-ours', 'off-limits'];

/** Nothing to decide here, so only their number is shown until asked for. */
const QUIET: ReadonlySet<FillOutcome> = new Set(['not-ours', 'off-limits']);

export interface FillGroup {
  outcome: FillOutcome;
  controls: ControlReport[];
  quiet: boolean;
}

export function fillGroups(report: Pick<FillReport, 'controls'>): FillGroup[] {
  return ORDER.map((outcome) => ({
    outcome,
    controls: report.controls.filter((control) => control.outcome === outcome),
    quiet: QUIET.has(outcome),
  })).filter(({ controls }) => controls.length > 0);
}
