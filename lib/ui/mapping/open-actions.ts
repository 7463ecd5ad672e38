import { batch } from '@preact/signals';
import type { FeedMapping } from '../../domain/mapping/mapping.ts';
import type { MappingDesk } from '../../rpc/contract.ts';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import { NEW_FEED } from './mapping-address.ts';
import { type Draft, type MappingDeps, type MappingState, mappingState, sameMapping } from './mapping-state.ts';

/** Opening a feed's mapping, following what becomes of it elsewhere, and going back to what is in force. */
export function openActions(
  state: MappingState,
  deps: MappingDeps,
  set: (draft: Draft | null, at: string) => void,
  lookAgain: () => Promise<void>,
) {
  const reload = newestAnswer(
    async () => {
      const connectionId = state.open.value;
      if (connectionId === null) return null;
      const desk = connectionId === NEW_FEED ? EMPTY_DESK : await deps.call('mapping.open', { connectionId });
      return { connectionId, desk };
    },
    (answer) => {
      if (!answer || answer.connectionId !== state.open.value) return;
      const before = state.desk.value;
      batch(() => {
        state.failure.value = null;
        take(state, deps, answer.connectionId, answer.desk);
      });
      // A download that goes on announces itself again and again.
      if (before && sameDesk(before, answer.desk)) return;
      void lookAgain();
      void askForGuesses(state, deps);
    },
    (error) => {
      state.failure.value = errorCode(error);
    },
  );

  async function openFor(connectionId: string | null): Promise<void> {
    if (state.open.value === connectionId) return;
    batch(() => {
      const fresh = mappingState();
      for (const name of OWN) (state[name] as { value: unknown }).value = fresh[name].value;
      state.open.value = connectionId;
    });
    if (connectionId !== null) await reload();
  }

  function discard(): void {
    const desk = state.desk.value;
    if (!desk) return;
    const guesses = state.draft.value?.guesses ?? [];
    set(desk.mapping && { ...startOf(desk, desk.mapping), guesses }, 'discarded');
    batch(() => {
      state.restored.value = null;
      state.notice.value = { kind: 'discarded' };
    });
  }

  return { reload, openFor, discard };
}

/** Of a feed that is not there yet, nothing is known. */
const EMPTY_DESK: MappingDesk = { mapping: null, versions: [], stored: false, locked: false };

/** What belongs to the feed that is open, and to no other. */
const OWN = [
  'desk',
  'failure',
  'draft',
  'history',
  'restored',
  'sample',
  'shows',
  'look',
  'looking',
  'learning',
  'refusal',
  'applying',
  'notice',
  'lead',
] as const;

/** A desk as it is now. Changes that are not applied yet stay, whatever happened meanwhile. */
function take(state: MappingState, deps: MappingDeps, connectionId: string, desk: MappingDesk): void {
  const draft = state.draft.value;
  const untouched = draft === null || sameMapping(draft.mapping, state.desk.value?.mapping ?? null);
  state.desk.value = desk;
  if (!untouched) return;
  const kept = desk.locked ? null : deps.drafts.read(connectionId);
  const mapping = kept?.mapping ?? desk.mapping;
  state.restored.value = kept && !sameMapping(kept.mapping, desk.mapping) ? kept.version : null;
  if (!mapping) return;
  const start = startOf(desk, desk.mapping ?? mapping);
  const guesses = draft && sameMapping(draft.start, start.start) ? draft.guesses : [];
  state.draft.value = { ...start, mapping, guesses };
}

/** A saved mapping does not say how sure each of its guesses was; the records it was learned from do. */
async function askForGuesses(state: MappingState, deps: MappingDeps): Promise<void> {
  const connectionId = state.open.value;
  const draft = state.draft.value;
  const desk = state.desk.value;
  if (connectionId === null || !desk?.stored || desk.locked || !draft || draft.confirmed) return;
  try {
    const answer = await deps.call('mapping.learn', { source: { from: 'stored', connectionId } });
    const now = state.draft.value;
    if (answer.kind !== 'learned' || state.open.value !== connectionId || !now || now.guesses.length > 0) return;
    state.draft.value = { ...now, guesses: answer.guesses };
  } catch {
    // The page works without: only how sure the guesses were is not said.
  }
}

const startOf = ({ versions }: MappingDesk, mapping: FeedMapping): Draft => ({
  mapping,
  start: mapping,
  confirmed: versions[0]?.confirmed === true,
  guesses: [],
  candidates: [],
  from: 'records',
});

const sameDesk = (one: MappingDesk, other: MappingDesk): boolean =>
  one.stored === other.stored && one.locked === other.locked && one.versions[0]?.version === other.versions[0]?.version;
