import type { Listing } from './list-actions.ts';
import { oneTask } from './one-task.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Where the requests come from: a feed, or the sample. */
export function feedActions(
  state: TriageState,
  { call }: Pick<TriageDeps, 'call'>,
  { refresh }: Pick<Listing, 'refresh'>,
) {
  const fetchNow = (connectionId: string): Promise<void> =>
    oneTask(state, 'fetch', async () => {
      // How it went, or when it may be tried, is in the list.
      await call('connections.fetch', { connectionId });
      await refresh();
    });

  const loadSample = (): Promise<void> =>
    oneTask(state, 'sample', async () => {
      await call('connections.loadSample', {});
      await refresh();
      state.focusRow.value = state.list.value?.lines[0]?.leadKey ?? '';
    });

  return { fetchNow, loadSample };
}
