import { batch } from '@preact/signals';
import type { ColleagueActions } from './colleague-actions.ts';
import type { OnPage } from './on-page.ts';
import type { Previewing } from './preview-actions.ts';
import type { FillTarget, TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Filling the page in front, and taking it back. */
export function fillActions(
  state: TriageState,
  { call }: Pick<TriageDeps, 'call'>,
  { show }: Previewing,
  onPage: OnPage,
  { unlessMeanwhile }: Pick<ColleagueActions, 'unlessMeanwhile'>,
) {
  async function write(leadKey: string, target: FillTarget): Promise<void> {
    const report = await call('prefill.fill', { leadKey, ...target });
    batch(() => {
      state.report.value = report;
      state.reportUndone.value = false;
      state.screen.value = 'report';
    });
  }

  /** On a site where nothing has been filled yet, the user looks first. */
  const fill = (): Promise<void> =>
    unlessMeanwhile('fill', () =>
      onPage('fill', async (target) => {
        const leadKey = state.lead.value?.feed.leadKey;
        if (leadKey === undefined) return;
        const plan = await call('prefill.plan', { leadKey, ...target });
        if (plan.firstTime) show(plan);
        else await write(leadKey, target);
      }),
    );

  /** From the preview. */
  const fillNow = (): Promise<void> =>
    unlessMeanwhile('fill', () =>
      onPage('fill', async (target) => {
        if (state.plan.value) await write(state.plan.value.leadKey, target);
      }),
    );

  const undoFill = (): Promise<void> =>
    onPage('undo-fill', async ({ tabId }) => {
      const report = await call('prefill.undo', { tabId });
      batch(() => {
        state.report.value = report;
        state.reportUndone.value = true;
      });
    });

  return { fill, fillNow, undoFill };
}
