import type { ControlReport } from '../../domain/lead/fill-report.ts';
import type { ColleagueActions } from './colleague-actions.ts';
import type { OnPage } from './on-page.ts';
import type { Previewing } from './preview-actions.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** The ways to the preview, but for the first fill on a site, which leads there by itself. */
export function lookActions(
  state: TriageState,
  { call }: Pick<TriageDeps, 'call'>,
  { show }: Previewing,
  onPage: OnPage,
  { unlessMeanwhile }: Pick<ColleagueActions, 'unlessMeanwhile'>,
) {
  const look = (): Promise<void> =>
    onPage('look', async (target) => {
      const leadKey = state.lead.value?.feed.leadKey;
      if (leadKey !== undefined) show(await call('prefill.plan', { leadKey, ...target }));
    });

  /** The menu, the shortcut or "create" found a form that has to be looked at, and opened the popup for it. */
  async function lookAtWaiting(): Promise<void> {
    const { target, lead } = state;
    if (!target.value || lead.value) return;
    const waiting = await call('prefill.waiting', { tabId: target.value.tabId }).catch(() => null);
    if (!waiting) return;
    const { leadKey, seen } = waiting;
    const showIt = (): Promise<void> =>
      onPage('look', async (page) => show(await call('prefill.plan', { leadKey, ...page })));
    state.seenBefore.value = seen ?? null;
    lead.value = await call('triage.read', { leadKey }).catch(() => null);
    if (!seen) return showIt();
    // It was not filled because of a colleague: that is said before anything else, and once.
    await unlessMeanwhile('fill', showIt);
    await call('prefill.choose', { leadKey });
  }

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
      show(plan, same ? line.ref : null);
      state.takenBack.value = takeBack;
    });

  return { look, lookAtWaiting, correctFilled };
}
