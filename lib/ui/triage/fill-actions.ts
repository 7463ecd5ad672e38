import { batch } from '@preact/signals';
import { oneTask } from './one-task.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Filling the page in front, and taking it back. */
export function fillActions(state: TriageState, { call, target }: TriageDeps) {
  /** A popup closes as soon as the page is clicked, so what was done there is asked for again. */
  async function resume(): Promise<void> {
    state.target.value = await target().catch(() => null);
    if (!state.target.value) return;
    try {
      const report = await call('prefill.last', { tabId: state.target.value.tabId });
      // The tab may show another site by now.
      state.report.value = report?.origin === state.target.value.origin ? report : null;
    } catch {
      // Nothing is known of that page then, which is also what most pages have to say.
    }
  }

  const fill = (): Promise<void> =>
    oneTask(state, 'fill', async () => {
      const lead = state.lead.value;
      if (!lead) return;
      if (!state.target.value) {
        state.failure.value = { during: 'fill', code: 'page-forbidden' };
        return;
      }
      const report = await call('prefill.fill', { leadKey: lead.feed.leadKey, ...state.target.value });
      batch(() => {
        state.report.value = report;
        state.reportUndone.value = false;
        state.screen.value = 'report';
      });
    });

  const undoFill = (): Promise<void> =>
    oneTask(state, 'undo-fill', async () => {
      if (!state.target.value) return;
      const report = await call('prefill.undo', { tabId: state.target.value.tabId });
      batch(() => {
        state.report.value = report;
        state.reportUndone.value = true;
      });
    });

  return { resume, fill, undoFill };
}
