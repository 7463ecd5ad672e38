import { createModel, effect, signal } from '@preact/signals';
import type { ControlReport, FillOutcome } from '../../domain/lead/fill-report.ts';
import type { Call } from '../call.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { fillGroups } from '../triage/fill-groups.ts';

/** What was done to the practice form since it was loaded: names of fields, and nothing of any buyer. */
export type Practised = { what: 'undone' } | { what: 'filled'; fields: string[]; left: LeftAlone[] };

export interface LeftAlone {
  outcome: Exclude<FillOutcome, 'filled'>;
  fields: string[];
}

export interface PracticeDeps {
  call: Call;
  /** Of the tab that the page is in; undefined where the browser does not tell. */
  tabId: () => Promise<number | undefined>;
  onChange: (listener: () => void) => () => void;
  /** What this very page is asked to do by the background. */
  onWork: (listener: (work: 'filled' | 'undone') => void) => () => void;
}

/** The page that teaches filling: whether there is something to fill in, and what became of it. */
export const PracticeModel = createModel((deps: PracticeDeps) => {
  const hasRequests = signal(true);
  const practised = signal<Practised | null>(null);
  /** What is remembered of the tab may be from before the page was loaded anew. */
  let done: 'filled' | 'undone' | null = null;

  const refresh = oneAtATime(async () => {
    // What is shown is right for most as it stands, so a failed look changes nothing.
    const found = await deps.call('triage.list', { limit: 1 }).catch(() => null);
    if (found) hasRequests.value = found.leads.length > 0;
    if (done === 'undone') practised.value = { what: 'undone' };
    if (done !== 'filled') return;
    const tabId = await deps.tabId();
    const report = tabId === undefined ? null : await deps.call('prefill.last', { tabId }).catch(() => null);
    if (report) practised.value = whatWasDone(report.controls);
  });

  effect(() => deps.onChange(() => void refresh()));
  effect(() =>
    deps.onWork((work) => {
      done = work;
    }),
  );

  return { hasRequests, practised, refresh };
});

export type Practice = InstanceType<typeof PracticeModel>;

function whatWasDone(controls: ControlReport[]): Practised {
  const namesOf = (of: readonly ControlReport[]): string[] => of.map(({ label }) => label).filter(Boolean);
  const groups = fillGroups({ controls });
  return {
    what: 'filled',
    fields: namesOf(groups.find(({ outcome }) => outcome === 'filled')?.controls ?? []),
    left: groups.flatMap(({ outcome, controls: those }) =>
      outcome === 'filled' ? [] : [{ outcome, fields: namesOf(those) }],
    ),
  };
}
