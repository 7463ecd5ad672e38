import type { Connection } from '../../domain/connection/connection.ts';
import { errorCode } from '../error-code.ts';
import { type ConnectionsDeps, type ConnectionsState, note } from './connections-state.ts';

/** What can be done to a connection that is there: download, give access back, look at its problems, remove. */
export function connectionActions(state: ConnectionsState, deps: ConnectionsDeps, refresh: () => Promise<void>) {
  const { call } = deps;
  const failed = (connectionId: string, error: unknown): void =>
    note(state, connectionId, { kind: 'error', code: errorCode(error) });

  async function fetchNow(connectionId: string): Promise<void> {
    if (state.fetching.value.includes(connectionId)) return;
    state.fetching.value = [...state.fetching.value, connectionId];
    note(state, connectionId, null);
    try {
      const reply = await call('connections.fetch', { connectionId });
      // How it went is in the list; only what kept it from being asked has to be said here.
      if (reply.kind !== 'done') note(state, connectionId, reply);
    } catch (error) {
      failed(connectionId, error);
    } finally {
      state.fetching.value = state.fetching.value.filter((id) => id !== connectionId);
    }
    await refresh();
  }

  /** After the user, or the browser, had taken the permission away. Called within the click, like every such question. */
  async function allow({ id, origin }: Connection): Promise<void> {
    const granted = await deps.permissions.request(origin).catch(() => false);
    if (granted) await fetchNow(id);
    else note(state, id, { kind: 'error', code: 'no-permission' });
  }

  async function loadProblems(connectionId: string): Promise<void> {
    try {
      const found = await call('problems.list', { connectionId });
      state.problems.value = { ...state.problems.value, [connectionId]: found };
    } catch (error) {
      failed(connectionId, error);
    }
  }

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

  return { fetchNow, allow, loadProblems, askRemove, remove };
}
