import { batch } from '@preact/signals';
import type { Box, LeadQuery, SavedView } from '../../domain/find/query.ts';
import type { Listing } from './list-actions.ts';
import { isSameQuery, type QueryPart, togglePart, widened } from './query-parts.ts';
import type { Rows } from './row-actions.ts';
import type { TriageState } from './triage-state.ts';

/** What is looked for: a box, words, and what the list is narrowed to. */
export function findActions(state: TriageState, { refresh, fromTheTop }: Listing, { clearSelection }: Rows) {
  function look(query: LeadQuery): Promise<void> {
    if (isSameQuery(query, state.query.peek())) {
      // Spaces at the end find nothing else, and still are what stands in the field.
      state.query.value = query;
      return Promise.resolve();
    }
    batch(() => {
      state.query.value = query;
      state.searching.value = true;
      state.cursor.value = null;
      clearSelection();
    });
    fromTheTop();
    return refresh();
  }

  const change = (what: Partial<LeadQuery>): Promise<void> => look({ ...state.query.peek(), ...what });

  return {
    setBox: (box: Box): Promise<void> => change({ box }),
    search: (words: string): Promise<void> => change({ words: words.slice(0, 200) }),
    toggle: (part: QueryPart): Promise<void> => look(togglePart(state.query.peek(), part)),
    widen: (): Promise<void> => look(widened(state.query.peek())),
    choose: (view: SavedView): Promise<void> => look(view.query),
  };
}
