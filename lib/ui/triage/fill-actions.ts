import { batch } from '@preact/signals';
import type { ControlReport } from '../../domain/lead/fill-report.ts';
import { oneTask } from './one-task.ts';
import type { Pointing } from './point-actions.ts';
import type { Previewing } from './preview-actions.ts';
import type { FillTarget, TriageDeps } from './triage-deps.ts';
import type { TriageState, TriageTask } from './triage-state.ts';

interface Parts {
  preview: Previewing;
  pointing: Pointing;
}

/** Filling the page in front, and taking it back. */
export function fillActions(state: TriageState, { call }: Pick<TriageDeps, 'call'>, { preview, pointing }: Parts) {
  const onPage = (task: TriageTask, work: (target: FillTarget) => Promise<void>): Promise<void> =>
    oneTask(state, task, async () => {
      pointing.stopPointing();
      if (state.target.value) await work(state.target.value);
      else state.failure.value = { during: task, code: 'page-forbidden' };
    });

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
    onPage('fill', async (target) => {
      const leadKey = state.lead.value?.feed.leadKey;
      if (leadKey === undefined) return;
      const plan = await call('prefill.plan', { leadKey, ...target });
      if (plan.firstTime) preview.show(plan);
      else await write(leadKey, target);
    });

  const look = (): Promise<void> =>
    onPage('look', async (target) => {
      const leadKey = state.lead.value?.feed.leadKey;
      if (leadKey !== undefined) preview.show(await call('prefill.plan', { leadKey, ...target }));
    });

  /** From the preview. */
  const fillNow = (): Promise<void> =>
    onPage('fill', async (target) => {
      if (state.plan.value) await write(state.plan.value.leadKey, target);
    });

  const undoFill = (): Promise<void> =>
    onPage('undo-fill', async ({ tabId }) => {
      const report = await call('prefill.undo', { tabId });
      batch(() => {
        state.report.value = report;
        state.reportUndone.value = true;
      });
    });

  /** From the report. A wrong value is in its field by now, and would be in the way: the fill is taken back first. */
  const correctFilled = (line: ControlReport): Promise<void> =>
    onPage('look', async (target) => {
      const report = state.report.value;
      if (!report) return;
      const takeBack = line.outcome === 'filled' && report.undoable;
      if (takeBack) state.report.value = await call('prefill.undo', { tabId: target.tabId });
      const plan = await call('prefill.plan', { leadKey: report.leadKey, ...target });
      // A page that was loaded anew counts its fields anew.
      const same = plan.controls.some(({ ref, label }) => ref === line.ref && label === line.label);
      preview.show(plan, same ? line.ref : null);
      state.takenBack.value = takeBack;
    });

  return { fill, look, fillNow, undoFill, correctFilled };
}
