import { batch, createModel, effect } from '@preact/signals';
import { isGood } from '../../domain/schedule/outcome.ts';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import { connectionActions } from './connection-actions.ts';
import { type ConnectionsDeps, connectionsState } from './connections-state.ts';
import { downloadActions } from './download-actions.ts';
import { formActions } from './form-actions.ts';

/** The set-up page: the feeds, how each is doing, and the form that adds or changes one. */
export const ConnectionsModel = createModel((deps: ConnectionsDeps) => {
  const state = connectionsState(deps.now());

  const refresh = newestAnswer(
    () => {
      tick();
      return deps.call('connections.list', {});
    },
    (answer) =>
      batch(() => {
        state.list.value = answer;
        state.failure.value = null;
      }),
    (error) => {
      state.failure.value = errorCode(error);
    },
  );

  function tick(): void {
    state.clock.value = deps.now();
  }

  async function loadSample(): Promise<void> {
    if (state.sample.value === 'loading') return;
    state.sample.value = 'loading';
    try {
      const { outcome } = await deps.call('connections.loadSample', {});
      state.sample.value = isGood(outcome) ? 'loaded' : 'idle';
      await refresh();
      if (!isGood(outcome)) state.failure.value = 'storage-failed';
    } catch (error) {
      state.sample.value = 'idle';
      state.failure.value = errorCode(error);
    }
  }

  const downloads = downloadActions(state, deps, refresh);
  const form = formActions(state, deps, async (connectionId, fetch) => {
    await refresh();
    if (fetch) await downloads.fetchNow(connectionId, 'saved');
  });

  effect(() => deps.onChange(() => void refresh()));

  return { ...state, ...connectionActions(state, deps, refresh), ...downloads, ...form, refresh, tick, loadSample };
});

export type Connections = InstanceType<typeof ConnectionsModel>;
