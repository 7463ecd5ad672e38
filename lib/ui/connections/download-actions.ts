import type { Connection } from '../../domain/connection/connection.ts';
import { errorCode } from '../error-code.ts';
import type { FetchReply } from '../../rpc/contract.ts';
import { type Asked, type ConnectionsDeps, type ConnectionsState, note } from './connections-state.ts';

/** How often a download is asked for again while something keeps it from answering. */
const TRIES = 10;

/** Downloading now, with access given first where it is missing. */
export function downloadActions(state: ConnectionsState, deps: ConnectionsDeps, refresh: () => Promise<void>) {
  const { call } = deps;

  /**
   * The browser tells the background of a permission at the moment the page asks for the download: whoever comes
   * second hears "busy", though there may be no download at all. So it is asked again, until the list shows one.
   */
  async function ask(connectionId: string): Promise<FetchReply> {
    for (let tries = 1; ; tries++) {
      const reply = await call('connections.fetch', { connectionId });
      if (reply.kind !== 'busy' || tries === TRIES) return reply;
      await refresh();
      if (state.list.value?.some((view) => view.busy && view.connection.id === connectionId)) return reply;
      await deps.pause();
    }
  }

  async function fetchNow(connectionId: string, asked: Asked = 'button'): Promise<void> {
    if (state.fetching.value.includes(connectionId)) return;
    state.fetching.value = [...state.fetching.value, connectionId];
    // How a download goes says that it was saved; that there are leads from before, it does not.
    if (state.notices.value[connectionId]?.kind !== 'saved-again') note(state, connectionId, null);
    try {
      const reply = await ask(connectionId);
      // How it goes and went is in the list; only what kept it from being asked has to be said here.
      if (reply.kind === 'not-yet') note(state, connectionId, { ...reply, asked });
    } catch (error) {
      note(state, connectionId, { kind: 'error', code: errorCode(error) });
    } finally {
      state.fetching.value = state.fetching.value.filter((id) => id !== connectionId);
    }
    await refresh();
  }

  /** After the user, or the browser, had taken the permission away. Called within the click, like every such question. */
  async function allow({ id, origin }: Connection): Promise<void> {
    const granted = await deps.permissions.request(origin).catch(() => false);
    if (!granted) return note(state, id, { kind: 'error', code: 'no-permission' });
    // The button that was pressed goes away with the trouble.
    state.focusCard.value = id;
    return fetchNow(id, 'allowed');
  }

  function cardFocused(): void {
    state.focusCard.value = null;
  }

  return { fetchNow, allow, cardFocused };
}
