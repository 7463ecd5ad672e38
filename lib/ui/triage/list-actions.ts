import { batch } from '@preact/signals';
import type { TriageList } from '../../rpc/contract.ts';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import { oneTask } from './one-task.ts';
import { steadyLeads } from './steady-list.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Few enough for a popup to draw without a pause; then as many as a list without windowing bears. */
const FIRST_PAGE = 50;
const LAST_PAGE = 200;

export function listActions(state: TriageState, deps: TriageDeps) {
  let limit = FIRST_PAGE;
  const refresh = newestAnswer(
    () => {
      tick();
      return deps.call('triage.list', { limit });
    },
    (answer) => show(state, answer),
    (error) => {
      state.failure.value = { during: 'list', code: errorCode(error) };
    },
  );

  function showMore(): Promise<void> {
    limit = LAST_PAGE;
    return refresh();
  }

  const fetchNow = (connectionId: string): Promise<void> =>
    oneTask(state, 'fetch', async () => {
      // How it went, or when it may be tried, is in the list.
      await deps.call('connections.fetch', { connectionId });
      await refresh();
    });

  const loadSample = (): Promise<void> =>
    oneTask(state, 'sample', async () => {
      await deps.call('connections.loadSample', {});
      await refresh();
      state.focusRow.value = state.list.value?.leads[0]?.feed.leadKey ?? '';
    });

  function tick(): void {
    state.clock.value = deps.now();
  }

  return { refresh, showMore, fetchNow, loadSample, tick };
}

function show(state: TriageState, answer: TriageList): void {
  batch(() => {
    state.list.value = { ...answer, leads: steadyLeads(state.list.value?.leads ?? [], answer) };
    if (state.failure.value?.during === 'list') state.failure.value = null;
    const open = state.lead.value?.feed.leadKey;
    state.lead.value = answer.leads.find(({ feed }) => feed.leadKey === open) ?? state.lead.value;
  });
}
