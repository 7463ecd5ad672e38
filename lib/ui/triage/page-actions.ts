import { batch } from '@preact/signals';
import type { FillReport } from '../../domain/lead/fill-report.ts';
import { newestAnswer } from '../newest-answer.ts';
import type { Pointing } from './point-actions.ts';
import type { FillTarget, TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

const samePage = (one: FillTarget | null, other: FillTarget | null): boolean =>
  one?.tabId === other?.tabId && one?.origin === other?.origin;

/** Which page is in front, and what was done there. */
export function pageActions(
  state: TriageState,
  { call, target }: Pick<TriageDeps, 'call' | 'target'>,
  { stopPointing }: Pointing,
) {
  /** A popup closes as soon as the page is clicked, so what was done there is asked for again. */
  const resume = newestAnswer(
    async () => {
      const page = await target().catch(() => null);
      return { page, report: page && (await reportOf(page)) };
    },
    ({ page, report }) =>
      batch(() => {
        // The same one stays the very same: what is under way for it is not for another page.
        if (!samePage(page, state.target.value)) {
          leavePage();
          state.target.value = page;
        }
        showReport(report);
      }),
    // Of what cannot be asked, nothing is known; both questions have said so already.
    () => {},
  );

  async function reportOf(page: FillTarget): Promise<FillReport | null> {
    // Of most pages nothing is known.
    const report = await call('prefill.last', { tabId: page.tabId }).catch(() => null);
    // The tab may show another site by now.
    return report?.origin === page.origin ? report : null;
  }

  function showReport(report: FillReport | null): void {
    const before = state.report.value;
    // A way back that is gone was taken, perhaps in another window.
    if (before?.undoable && report && !report.undoable && report.leadKey === before.leadKey)
      state.reportUndone.value = true;
    else if (report?.undoable) state.reportUndone.value = false;
    state.report.value = report;
  }

  /** What is shown of a page is of no use without it. */
  function leavePage(): void {
    stopPointing();
    if (state.screen.value === 'preview' || state.screen.value === 'report')
      state.screen.value = state.lead.value ? 'lead' : 'list';
    state.plan.value = null;
  }

  /** The page in front has been loaded anew, or has become another one: nothing is looked at that the user did not ask for. */
  async function pageLoaded(tabId: number): Promise<void> {
    if (state.target.value && tabId !== state.target.value.tabId) return;
    if (state.screen.value === 'preview') {
      batch(() => {
        leavePage();
        state.failure.value = { during: 'look', code: 'page-changed' };
      });
    }
    await resume();
  }

  return { resume, pageLoaded };
}
