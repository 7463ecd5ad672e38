import { batch } from '@preact/signals';
import type { Connection } from '../../domain/connection/connection.ts';
import { errorCode } from '../error-code.ts';
import { type ConnectionNotice, type ConnectionsDeps, type ConnectionsState, note } from './connections-state.ts';

/** What is done with a feed while it runs: pausing it, ending its test, and saying that something was seen. */
export function runningActions(state: ConnectionsState, deps: ConnectionsDeps, refresh: () => Promise<void>) {
  const { call } = deps;

  /** Does it, says so at the feed, and shows what came of it. Whether it went well. */
  async function change(connectionId: string, done: ConnectionNotice, work: () => Promise<unknown>): Promise<boolean> {
    note(state, connectionId, null);
    let good = true;
    try {
      await work();
      note(state, connectionId, done);
    } catch (error) {
      good = false;
      note(state, connectionId, { kind: 'error', code: errorCode(error) });
    }
    await refresh();
    return good;
  }

  const setPaused = (connectionId: string, paused: boolean): Promise<boolean> =>
    change(connectionId, { kind: paused ? 'paused' : 'resumed' }, () =>
      call('connections.pause', { connectionId, paused }),
    );

  function askGoLive(connection: Connection | null): void {
    state.goingLive.value = connection;
  }

  async function goLive(leads: 'keep' | 'erase'): Promise<void> {
    const connection = state.goingLive.value;
    if (!connection) return;
    batch(() => {
      state.goingLive.value = null;
      // The button that was pressed goes away with the test.
      state.focusCard.value = connection.id;
    });
    await change(connection.id, { kind: leads === 'keep' ? 'live-kept' : 'live-erased' }, () =>
      call('connections.goLive', { connectionId: connection.id, leads }),
    );
  }

  /** The user has seen what was said of the layout: it need not be said again. */
  async function noted(connectionId: string): Promise<void> {
    if (await change(connectionId, { kind: 'noted' }, () => call('connections.noted', { connectionId }))) {
      state.focusCard.value = connectionId;
    }
  }

  return { setPaused, askGoLive, goLive, noted };
}
