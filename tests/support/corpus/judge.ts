import type { FillReport } from '../../../lib/domain/lead/fill-report.ts';
import type { CorpusForm, Wanted } from './corpus.ts';
import { matches } from './matches.ts';
import type { Reading, Readings } from './read-controls.ts';

/** What a form was like before, after one fill and after a second one, and what the extension said of the first. */
export interface FormRun {
  before: Readings;
  after: Readings;
  again: Readings;
  controls: FillReport['controls'];
  error: string;
  submitted: boolean;
  /** From the message to the report. */
  ms: number;
}

export interface Verdict {
  failures: string[];
  /** Fields that must be filled, and how many of them are. */
  wanted: number;
  right: number;
  /** Controls that hold what they should not. */
  wrong: number;
}

const show = (value: Wanted | undefined): string => JSON.stringify(value ?? null);

/** Compares every control of the page with what is expected of it. */
export function judge(form: CorpusForm, run: FormRun): Verdict {
  const verdict: Verdict = { failures: [], wanted: 0, right: 0, wrong: 0 };
  const { failures } = verdict;
  const paths = pathsOf(form);
  const before = new Map(run.before.controls.map(({ key, value }) => [key, value]));
  const listed = new Set<number>();
  const changed: Reading[] = [];

  for (const [at, path] of paths.entries()) {
    const place = run.after.found[at];
    const control = place == null ? undefined : run.after.controls[place];
    if (place != null) listed.add(place);
    const was = control && (before.get(control.key) ?? '');
    const wanted = form.fields[path];
    if (wanted !== undefined) verdict.wanted += 1;
    if (!control) {
      failures.push(`${path}: there is no such control`);
    } else if (wanted === undefined) {
      const allowed = form.optional?.[path];
      if (control.value !== was && !(allowed !== undefined && matches(control.value, allowed)))
        failures.push(
          `${path}: must stay ${show(was)}${allowed ? ` or be ${show(allowed)}` : ''}, is ${show(control.value)}`,
        );
    } else if (matches(control.value, wanted)) {
      verdict.right += 1;
    } else {
      failures.push(`${path}: must be ${show(wanted)}, is ${show(control.value)}`);
      if (control.value !== was) verdict.wrong += 1;
    }
    if (control && control.value !== was) changed.push(control);
  }
  for (const [place, control] of run.after.controls.entries()) {
    if (listed.has(place)) continue;
    const was = before.get(control.key) ?? '';
    if (control.value === was) continue;
    failures.push(`${control.key}: must stay ${show(was)}, is ${show(control.value)}`);
    verdict.wrong += 1;
  }
  failures.push(...reportFailures(form, run), ...repeatFailures(run));
  if (run.submitted) failures.push('the page was submitted');
  return verdict;
}

export const pathsOf = (form: CorpusForm): string[] => [
  ...Object.keys(form.fields),
  ...Object.keys(form.optional ?? {}),
  ...(form.unsure ?? []),
];

function reportFailures(form: CorpusForm, run: FormRun): string[] {
  if (form.outcome)
    return run.error.includes(form.outcome) ? [] : [`must end in ${form.outcome}: ${run.error || 'was filled'}`];
  if (run.error) return [`was not filled: ${run.error}`];
  const unsure = run.controls.filter(({ outcome }) => outcome === 'unsure').length;
  const due = form.unsure?.length ?? 0;
  return unsure < due ? [`${due} controls must be reported as unsure, ${unsure} are`] : [];
}

function repeatFailures({ after, again }: FormRun): string[] {
  const first = new Map(after.controls.map(({ key, value }) => [key, value]));
  const second = again.controls.filter(({ key, value }) => (first.get(key) ?? '') !== value);
  return second.map(({ key, value }) => `${key}: a second fill made ${show(value)} of ${show(first.get(key))}`);
}

/** One line for each control that the report speaks of. */
export function describeReport(run: FormRun): string[] {
  const lines = run.controls.map((control) => {
    const { label, type, outcome, before, after } = control;
    const why = 'why' in control ? String(control.why) : '';
    return `${outcome.padEnd(10)} ${(type ?? '-').padEnd(18)} ${label.slice(0, 50)}  ${show(after || before)} ${why}`.trimEnd();
  });
  return lines.length > 60 ? [...lines.slice(0, 60), `… and ${lines.length - 60} more`] : lines;
}
