import { batch } from '@preact/signals';
import type { MappingSource } from '../../rpc/contract.ts';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import { NEW_FEED } from './mapping-address.ts';
import type { MappingDeps, MappingState } from './mapping-state.ts';

/** What the draft makes of the records at hand: those that are stored, or those of the sample. */
export function lookActions(state: MappingState, deps: MappingDeps) {
  function source(): MappingSource | null {
    const connectionId = state.open.value;
    if (state.shows.value === 'sample' && state.sample.value) return { from: 'text', text: state.sample.value.text };
    return connectionId !== null && state.desk.value?.stored ? { from: 'stored', connectionId } : null;
  }

  const lookAgain = newestAnswer(
    async () => {
      const from = source();
      const mapping = state.draft.value?.mapping;
      if (!from || !mapping) return null;
      state.looking.value = true;
      return deps.call('mapping.look', { source: from, mapping });
    },
    (look) =>
      batch(() => {
        state.look.value = look;
        state.looking.value = false;
        state.lead.value = Math.min(state.lead.value, Math.max(0, (look?.leads.length ?? 0) - 1));
      }),
    (error) =>
      batch(() => {
        state.looking.value = false;
        state.notice.value = { kind: 'error', code: errorCode(error) };
      }),
  );

  /** After each change: keeps the draft where it survives the page, and shows what it makes of the leads. */
  function changed(): void {
    const connectionId = state.open.value;
    const draft = state.draft.value;
    if (connectionId !== null) {
      const version = state.desk.value?.versions[0]?.version ?? 0;
      deps.drafts.write(connectionId, draft && state.changed.value ? { mapping: draft.mapping, version } : null);
      if (connectionId === NEW_FEED) state.prepared.value = draft !== null;
    }
    void lookAgain();
  }

  function show(what: 'stored' | 'sample'): void {
    state.shows.value = what;
    void lookAgain();
  }

  function stepTo(lead: number): void {
    state.lead.value = lead;
  }

  return { lookAgain, changed, show, stepTo };
}
