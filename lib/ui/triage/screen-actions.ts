import { batch } from '@preact/signals';
import type { LeadLine } from '../../domain/find/line.ts';
import type { ListedLead } from '../../domain/lead/repeats.ts';
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
  const lineOf = (leadKey: string): LeadLine | undefined =>
    state.list.peek()?.lines.find((line) => line.leadKey === leadKey);

  /** The row is a part of it; the rest comes from the store. */
  async function read(leadKey: string): Promise<ListedLead> {
    const [lead, line] = [await call('triage.read', { leadKey }), lineOf(leadKey)];
    return line?.repeat ? { ...lead, repeat: line.repeat } : lead;
  }

  async function openNow(leadKey: string): Promise<void> {
    const lead = await read(leadKey);
    stopPointing();
    batch(() => {
      state.lead.value = lead;
      state.cursor.value = leadKey;
      state.trail.value = [];
      state.focusRelated.value = null;
      state.screen.value = 'lead';
    });
    // The menu and the shortcut fill in this one; without it they ask for one.
    void call('prefill.choose', { leadKey }).catch(() => {});
  }

  /** Something was changed, perhaps the open request, in this window or in another. */
  async function readAgain(): Promise<void> {
    const leadKey = state.lead.peek()?.feed.leadKey;
    // One that was erased stays in sight until it is left.
    const lead = leadKey === undefined ? null : await read(leadKey).catch(() => null);
    if (lead && state.lead.peek()?.feed.leadKey === leadKey) state.lead.value = lead;
  }

  function back(): void {
    stopPointing();
    batch(() => {
      state.failure.value = null;
      if (state.screen.value !== 'lead' && state.screen.value !== 'history' && state.lead.value) {
        state.screen.value = 'lead';
      } else if (!backAlongTrail()) {
        state.focusRow.value = state.cursor.value ?? '';
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

  async function showReport(): Promise<void> {
    const leadKey = state.report.value?.leadKey;
    const lead = leadKey === undefined ? null : await read(leadKey).catch(() => null);
    batch(() => {
      state.lead.value = lead;
      state.trail.value = [];
      state.screen.value = 'report';
    });
  }

  return { openNow, readAgain, back, leave, showReport };
}
