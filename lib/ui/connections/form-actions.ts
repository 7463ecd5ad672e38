import { batch } from '@preact/signals';
import type { Connection } from '../../domain/connection/connection.ts';
import { errorCode } from '../error-code.ts';
import { checkAddress, type ConnectionDraft, type FormProblem, originOf } from './connection-draft.ts';
import { type ConnectionsDeps, type ConnectionsState, note } from './connections-state.ts';

/** What to do once a connection is stored; with `fetch`, when its address is new. */
export type AfterSave = (connectionId: string, fetch: boolean) => Promise<void>;

export function formActions(state: ConnectionsState, deps: ConnectionsDeps, afterSave: AfterSave) {
  const { form } = state;

  function openForm(connection: Connection | null): void {
    form.value = { connection, saving: false, problem: null, origin: connection?.origin || null };
    state.removed.value = false;
    // Whoever opens a form wants to be in it, and not at a card that comes late.
    state.focusCard.value = null;
  }

  function closeForm(): void {
    form.value = null;
  }

  /** While the address is typed: whose permission will be asked for. The address itself is not kept. */
  function typed(url: string): void {
    if (!form.value) return;
    form.value = { ...form.value, origin: originOf(url) ?? form.value.connection?.origin ?? null, problem: null };
  }

  function stop(problem: FormProblem): void {
    if (form.value) form.value = { ...form.value, saving: false, problem };
  }

  async function submit(draft: ConnectionDraft): Promise<void> {
    const open = form.value;
    if (!open || open.saving) return;
    const checked = draft.address ? checkAddress(draft.address) : null;
    if (checked?.problem) return stop(checked.problem);
    form.value = { ...open, saving: true, problem: null };
    const origin = checked?.origin ?? open.connection?.origin ?? '';
    // Nothing may be awaited before this: a browser listens to such a question only within the click itself.
    const granted = checked ? deps.permissions.request(origin) : Promise.resolve(true);
    if (!(await granted.catch(() => false))) return stop('permission-refused');
    try {
      const id = open.connection?.id ?? (await deps.idOf(checked!.address));
      const connection = connectionOf(draft, origin, id, open.connection, deps.now());
      await (checked ? deps.saveConnection(connection, checked.address) : deps.saveConnection(connection));
      batch(() => {
        form.value = null;
        if (!open.connection) state.focusCard.value = id;
        note(state, id, { kind: 'saved' });
      });
      await afterSave(id, checked !== null);
    } catch (error) {
      stop(errorCode(error) === 'managed' ? 'managed' : 'save-failed');
    }
  }

  return { openForm, closeForm, typed, submit };
}

function connectionOf(
  draft: ConnectionDraft,
  origin: string,
  id: string,
  before: Connection | null,
  now: number,
): Connection {
  return {
    id,
    name: draft.name.trim() || before?.name || new URL(origin).host,
    mode: draft.mode,
    origin,
    createdAt: before?.createdAt ?? new Date(now).toISOString(),
  };
}
