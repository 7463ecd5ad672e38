import { batch } from '@preact/signals';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import type { Pointing } from './point-actions.ts';
import type { Related } from './related-actions.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Going from one screen to another. */
export function screenActions(
  state: TriageState,
  { call }: Pick<TriageDeps, 'call'>,
  { stopPointing }: Pointing,
  { backAlongTrail }: Related,
) {
  function open(lead: StoredLead): void {
    batch(() => {
      state.lead.value = lead;
      state.trail.value = [];
      state.focusRelated.value = null;
      state.screen.value = 'lead';
      state.failure.value = null;
    });
    // The menu and the shortcut fill in this one; without it they ask for one.
    void call('prefill.choose', { leadKey: lead.feed.leadKey }).catch(() => {});
  }

  function back(): void {
    stopPointing();
    batch(() => {
      state.failure.value = null;
      if ((state.screen.value === 'report' || state.screen.value === 'preview') && state.lead.value) {
        state.screen.value = 'lead';
      } else if (!backAlongTrail()) {
        state.focusRow.value = state.lead.value?.feed.leadKey ?? '';
        state.lead.value = null;
        state.screen.value = 'list';
      }
    });
  }

  /** Escape leaves one thing at a time. */
  function leave(): void {
    if (state.pointing.value) stopPointing();
    else if (state.screen.value === 'preview' && state.editing.value !== null) state.editing.value = null;
    else back();
  }

  function showReport(): void {
    batch(() => {
      const leadKey = state.report.value?.leadKey;
      // The request may have been answered since; the report is then shown without one.
      state.lead.value = state.list.value?.leads.find(({ feed }) => feed.leadKey === leadKey) ?? null;
      state.trail.value = [];
      state.screen.value = 'report';
    });
  }

  function dismissFailure(): void {
    state.failure.value = null;
  }

  return { open, back, leave, showReport, dismissFailure };
}
