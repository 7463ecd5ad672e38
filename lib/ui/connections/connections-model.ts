import { batch, computed, createModel, effect } from '@preact/signals';
import { byAge, coloursOf } from '../../domain/connection/colours.ts';
import type { Connection } from '../../domain/connection/connection.ts';
import { isGood } from '../../domain/schedule/outcome.ts';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { connectionActions } from './connection-actions.ts';
import { type ConnectionsDeps, connectionsState } from './connections-state.ts';
import { downloadActions } from './download-actions.ts';
import { formActions } from './form-actions.ts';
import { lookUpActions } from './look-up-actions.ts';
import { runningActions } from './running-actions.ts';

/** The set-up page: the feeds, how each is doing, and the form that adds or changes one. */
export const ConnectionsModel = createModel((deps: ConnectionsDeps) => {
  const state = connectionsState(deps.now());
  const { bringUpToDate, ...lookUps } = lookUpActions(state, deps);
  const colours = computed(() => coloursOf(state.list.value?.map(({ connection }) => connection).filter(isOwn) ?? []));

  const refresh = newestAnswer(
    () => {
      tick();
      return deps.call('connections.list', {});
    },
    (answer) =>
      batch(() => {
        bringUpToDate(state.list.value ?? [], answer);
        state.list.value = answer.toSorted((a, b) => byAge(a.connection, b.connection));
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

  const follow = oneAtATime(refresh);
  effect(() => deps.onChange(() => void follow()));

  return {
    ...state,
    colours,
    ...connectionActions(state, deps, refresh),
    ...runningActions(state, deps, refresh),
    ...lookUps,
    ...downloads,
    ...form,
    refresh,
    tick,
    loadSample,
  };
});

const isOwn = ({ mode }: Connection): boolean => mode !== 'sample';

export type Connections = InstanceType<typeof ConnectionsModel>;
