import { batch } from '@preact/signals';
import type { TriagePage } from '../../rpc/contract.ts';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import { isSameQuery } from './query-parts.ts';
import { neighbourOf } from './rows.ts';
import { steadyLines } from './steady-list.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/**
 * Few enough to be there at once; then four times as many with every step further down. What is asked for again after
 * each change is no longer than what the user has come to.
 */
const FIRST = 50;
const STEP = 4;
const ASK_AGAIN_MS = 500;
const MOST_LINES = 10_000;

export function listActions(state: TriageState, deps: TriageDeps) {
  let limit = FIRST;
  let later = (): void => {};
  const ask = newestAnswer(
    async () => {
      tick();
      const query = state.query.peek();
      return { query, page: await deps.call('triage.page', { query, limit }) };
    },
    ({ query, page }) => {
      // While somebody types, an answer to what was typed before would only flicker.
      if (!isSameQuery(query, state.query.peek())) return;
      show(state, page);
      later();
      // What was just imported is still being made findable.
      if (page.partial) later = deps.after(ASK_AGAIN_MS, () => void ask());
    },
    (error) => {
      batch(() => {
        state.searching.value = false;
        state.failure.value = { during: 'list', code: errorCode(error) };
      });
    },
  );
  const refresh = (): Promise<void> => ask();

  /** The user has come near the end of what is here. */
  async function showMore(): Promise<void> {
    const here = state.list.peek();
    if (!here?.more || limit > here.lines.length || limit >= MOST_LINES) return;
    limit = Math.min(limit * STEP, MOST_LINES);
    await refresh();
  }

  function fromTheTop(): void {
    limit = FIRST;
  }

  /** What was kept ready since the last time, until the background has answered. Whether there was anything to show. */
  async function showFirst(): Promise<boolean> {
    const page = await deps.firstPage().catch(() => null);
    if (!page || state.list.peek()) return false;
    show(state, page);
    return true;
  }

  function tick(): void {
    state.clock.value = deps.now();
  }

  return { refresh, showMore, fromTheTop, showFirst, tick };
}

export type Listing = ReturnType<typeof listActions>;

function show(state: TriageState, answer: TriagePage): void {
  batch(() => {
    const before = state.searching.value ? [] : (state.list.value?.lines ?? []);
    const lines = steadyLines(before, answer);
    const keys = new Set(lines.map(({ leadKey }) => leadKey));
    const { cursor, selected } = state;
    if (cursor.value !== null && !keys.has(cursor.value)) cursor.value = neighbourOf(before, cursor.value, keys);
    // A selection of more than is loaded is kept as it is: it was of all that the query found.
    if (!answer.more && [...selected.value].some((key) => !keys.has(key)))
      selected.value = new Set([...selected.value].filter((key) => keys.has(key)));
    state.list.value = { ...answer, lines };
    state.searching.value = false;
    if (state.failure.value?.during === 'list') state.failure.value = null;
  });
}
