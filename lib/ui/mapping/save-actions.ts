import { batch } from '@preact/signals';
import type { FeedMapping } from '../../domain/mapping/mapping.ts';
import { errorCode } from '../error-code.ts';
import type { MappingDeps, MappingState } from './mapping-state.ts';

/** Putting a mapping in force: first what it would change, then doing it. */
export function saveActions(
  state: MappingState,
  deps: MappingDeps,
  reload: () => Promise<void>,
  lookAgain: () => Promise<void>,
) {
  const { call } = deps;

  async function askApply(): Promise<void> {
    const connectionId = state.open.value;
    const mapping = state.draft.value?.mapping;
    if (connectionId === null || !mapping || state.applying.value) return;
    state.applying.value = { state: 'counting' };
    try {
      const changes = await call('mapping.preview', { connectionId, mapping });
      if (state.applying.value) state.applying.value = { state: 'ready', changes };
    } catch (error) {
      if (state.applying.value) state.applying.value = { state: 'failed', code: errorCode(error) };
    }
  }

  function cancelApply(): void {
    // What is being saved cannot be called back.
    if (state.applying.value?.state !== 'saving') state.applying.value = null;
  }

  async function apply(name: string): Promise<void> {
    const applying = state.applying.value;
    const draft = state.draft.value;
    if (applying?.state !== 'ready' || !draft) return;
    state.applying.value = { ...applying, state: 'saving' };
    const code = await save({ ...draft.mapping, name: name.trim() || draft.mapping.name });
    state.applying.value = code === null ? null : { state: 'failed', code };
  }

  /** The mapping in force is right as it is. */
  async function confirm(): Promise<void> {
    const mapping = state.desk.value?.mapping;
    if (!mapping || state.applying.value) return;
    const code = await save(mapping);
    if (code !== null) state.notice.value = { kind: 'error', code };
  }

  async function save(mapping: FeedMapping) {
    const connectionId = state.open.value;
    if (connectionId === null) return null;
    try {
      const changes = await call('mapping.save', { connectionId, mapping });
      deps.drafts.write(connectionId, null);
      if (state.open.value !== connectionId) return null;
      batch(() => {
        state.draft.value = null;
        state.history.value = [];
        state.restored.value = null;
      });
      await reload();
      // The page has followed the saving, and may have looked while leads were on their way from one place to another.
      void lookAgain();
      const version = state.desk.value?.versions[0]?.version ?? 0;
      state.notice.value = { kind: 'applied', version, changes };
      return null;
    } catch (error) {
      return errorCode(error);
    }
  }

  return { askApply, cancelApply, apply, confirm };
}
