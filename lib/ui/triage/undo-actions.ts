import { batch } from '@preact/signals';
import type { DoneAct } from '../../rpc/contract.ts';
import type { Listing } from './list-actions.ts';
import { oneTask } from './one-task.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

const MOST_SHOWN = 100;

/** Taking back: what is offered, what was done before it in this window, and anything in the history. */
export function undoActions(state: TriageState, { call }: Pick<TriageDeps, 'call'>, { refresh }: Listing) {
  async function takeBack(at: string, leadKeys?: readonly string[]): Promise<void> {
    let back: string[] = [];
    await oneTask(state, 'undo', async () => {
      const { undone } = await call('triage.undo', { at, ...(leadKeys && { leadKeys: [...leadKeys] }) });
      back = undone;
      batch(() => {
        if (state.undo.offered.value?.at === at) state.undo.withdraw();
        state.done.value = state.done.value.filter((one) => one.at !== at);
      });
    });
    await refresh();
    if (state.screen.value === 'history') await loadHistory();
    else if (back.length > 0 && state.screen.value === 'list') {
      const here = state.list.value?.lines.find(({ leadKey }) => back.includes(leadKey));
      if (here) state.focusRow.value = here.leadKey;
    }
  }

  /** The last thing that was done in this window; when there is nothing, the history shows what was done before. */
  async function undoAct(): Promise<void> {
    const last = state.undo.offered.value ?? state.done.value.at(-1);
    if (last) await takeBack(last.at, last.leadKeys);
    else await showHistory();
  }

  async function loadHistory(): Promise<void> {
    state.history.value = await call('triage.history', { limit: MOST_SHOWN }).catch(() => state.history.peek() ?? []);
  }

  async function showHistory(): Promise<void> {
    batch(() => {
      state.lead.value = null;
      state.trail.value = [];
      state.screen.value = 'history';
    });
    await loadHistory();
  }

  /** Something was done, perhaps in another window. */
  const followHistory = async (): Promise<void> => {
    if (state.screen.peek() === 'history') await loadHistory();
  };

  return {
    undoAct,
    showHistory,
    loadHistory,
    followHistory,
    undoDone: ({ at }: DoneAct): Promise<void> => takeBack(at),
  };
}
