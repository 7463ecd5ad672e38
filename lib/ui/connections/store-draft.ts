import { batch } from '@preact/signals';
import type { Connection, FeedAddress } from '../../domain/connection/connection.ts';
import type { ConnectionDraft, FormProblem } from './connection-draft.ts';
import {
  type ConnectionsDeps,
  type ConnectionsState,
  connectionsIn,
  type FormState,
  note,
} from './connections-state.ts';

/** What to do once a connection is stored; with `fetch`, when its address is new. */
export type AfterSave = (connectionId: string, fetch: boolean) => Promise<void>;

interface Filled {
  open: FormState;
  draft: ConnectionDraft;
  origin: string;
  /** Null leaves the stored one. */
  address: FeedAddress | null;
  afterSave: AfterSave;
}

/** Stores what was typed, and closes the form; or says which feed is in the way. */
export async function storeDraft(
  state: ConnectionsState,
  deps: ConnectionsDeps,
  { open, draft, origin, address, afterSave }: Filled,
): Promise<{ problem: FormProblem; known: Connection | null } | null> {
  const all = connectionsIn(state);
  const known = address && (await deps.feedAt(address, open.connection?.id ?? null));
  if (known && (known.sameKey || !draft.another)) {
    const there = all.find(({ id }) => id === known.connectionId) ?? null;
    return { problem: known.sameKey ? 'feed-known' : 'address-known', known: there };
  }
  const id = open.connection?.id ?? (await deps.idOf(address!));
  // One that was removed, and whose leads were kept, goes on where it stopped.
  const before = all.find((one) => one.id === id) ?? null;
  const name = draft.name.trim() || before?.name || open.suggestion || new URL(origin).host;
  const connection = connectionOf({ ...draft, name }, origin, id, before, deps.now());
  await (address ? deps.saveConnection(connection, address) : deps.saveConnection(connection));
  batch(() => {
    state.form.value = null;
    if (!open.connection) state.focusCard.value = id;
    note(state, id, { kind: before && !open.connection ? 'saved-again' : 'saved' });
  });
  // Who has paused it does not want a download because something was saved.
  await afterSave(id, address !== null && !connection.paused);
  return null;
}

function connectionOf(
  { name, mode, colour }: ConnectionDraft,
  origin: string,
  id: string,
  before: Connection | null,
  now: number,
): Connection {
  const at = new Date(now).toISOString();
  return {
    ...before,
    id,
    name,
    mode,
    origin,
    createdAt: before?.createdAt ?? at,
    colour,
    ...(before && before.mode !== 'test' && mode === 'test' && { testSince: at }),
  };
}
