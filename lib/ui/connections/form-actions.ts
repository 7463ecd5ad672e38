import { batch } from '@preact/signals';
import type { Connection } from '../../domain/connection/connection.ts';
import { errorCode } from '../error-code.ts';
import { checkAddress, type ConnectionDraft, type FormProblem, originOf } from './connection-draft.ts';
import { type ConnectionsDeps, type ConnectionsState, connectionsIn } from './connections-state.ts';
import { sameName, suggestName } from './feed-name.ts';
import { type AfterSave, storeDraft } from './store-draft.ts';

export function formActions(state: ConnectionsState, deps: ConnectionsDeps, afterSave: AfterSave) {
  const { form } = state;
  const others = (own: Connection | null): Connection[] => connectionsIn(state).filter(({ id }) => id !== own?.id);

  function openForm(connection: Connection | null): void {
    const origin = connection?.origin || null;
    form.value = { connection, saving: false, problem: null, origin, suggestion: null, known: null };
    state.removed.value = false;
    // Whoever opens a form wants to be in it, and not at a card that comes late.
    state.focusCard.value = null;
  }

  function closeForm(): void {
    form.value = null;
  }

  /** While the address is typed: whose permission will be asked for, and a name. The address itself is not kept. */
  function typed(url: string): void {
    const open = form.value;
    if (!open) return;
    form.value = {
      ...open,
      origin: originOf(url) ?? open.connection?.origin ?? null,
      suggestion: open.connection ? null : suggestName(url, others(null).map(nameOf)),
      problem: null,
      known: null,
    };
  }

  function stop(problem: FormProblem, known: Connection | null = null): void {
    if (form.value) form.value = { ...form.value, saving: false, problem, known };
  }

  /** Leaves the form for the feed that is here already. */
  function showKnown(): void {
    const known = form.value?.known;
    if (!known) return;
    batch(() => {
      form.value = null;
      state.focusCard.value = known.id;
    });
  }

  async function submit(draft: ConnectionDraft): Promise<void> {
    const open = form.value;
    if (!open || open.saving) return;
    const checked = draft.address ? checkAddress(draft.address) : null;
    if (checked?.problem) return stop(checked.problem);
    if (isTaken(draft.name, others(open.connection))) return stop('name-taken');
    form.value = { ...open, saving: true, problem: null, known: null };
    const origin = checked?.origin ?? open.connection?.origin ?? '';
    // Nothing may be awaited before this: a browser listens to such a question only within the click itself.
    const granted = checked ? deps.permissions.request(origin) : Promise.resolve(true);
    if (!(await granted.catch(() => false))) return stop('permission-refused');
    try {
      const refused = await storeDraft(state, deps, {
        open,
        draft,
        origin,
        address: checked && checked.address,
        afterSave,
      });
      if (refused) stop(refused.problem, refused.known);
    } catch (error) {
      stop(errorCode(error) === 'managed' ? 'managed' : 'save-failed');
    }
  }

  return { openForm, closeForm, typed, showKnown, submit };
}

const nameOf = ({ name }: Connection): string => name;

const isTaken = (name: string, others: readonly Connection[]): boolean =>
  name.trim() !== '' && others.some((other) => sameName(other.name) === sameName(name));
