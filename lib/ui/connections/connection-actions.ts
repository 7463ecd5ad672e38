import type { Connection } from '../../domain/connection/connection.ts';
import { errorCode } from '../error-code.ts';
import { type ConnectionsDeps, type ConnectionsState, note } from './connections-state.ts';

/** Removing a connection, once the user has said what happens to its leads. */
export function connectionActions(state: ConnectionsState, deps: ConnectionsDeps, refresh: () => Promise<void>) {
  const { call } = deps;
  const failed = (connectionId: string, error: unknown): void =>
    note(state, connectionId, { kind: 'error', code: errorCode(error) });

  function askRemove(connection: Connection | null): void {
    state.removing.value = connection;
    if (connection) state.removed.value = false;
  }

  async function remove(eraseLeads: boolean): Promise<void> {
    const connection = state.removing.value;
    if (!connection) return;
    state.removing.value = null;
    try {
      await call('connections.remove', { connectionId: connection.id, eraseLeads });
      state.removed.value = true;
      if (state.form.value?.connection?.id === connection.id) state.form.value = null;
    } catch (error) {
      failed(connection.id, error);
    }
    await refresh();
  }

  return { askRemove, remove };
}
