import { batch } from '@preact/signals';
import { oneTask } from './one-task.ts';
import { between, indexOf } from './rows.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Where the user is in the list, and what is selected in it. */
export function rowActions(state: TriageState, { call }: Pick<TriageDeps, 'call'>) {
  const rows = () => state.list.peek()?.lines ?? [];

  /** By so many rows up or down, as far as there are any; from nowhere to the first or the last one. */
  function step(by: number): string | null {
    const [all, at] = [rows(), indexOf(rows(), state.cursor.peek())];
    if (!all.length) return null;
    const to = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by));
    return all[to]!.leadKey;
  }

  function goTo(leadKey: string | null): void {
    if (leadKey === null) return;
    batch(() => {
      state.cursor.value = leadKey;
      state.anchor.value = null;
      state.focusRow.value = leadKey;
    });
  }

  /** A row has the focus: by a key, by the mouse, or since it was to get it. */
  function rowFocused(leadKey: string): void {
    state.cursor.value = leadKey;
  }

  /** What was to get the focus has it. */
  function focused(): void {
    state.focusRow.value = null;
  }

  function toggleSelected(leadKey: string): void {
    const { selected } = state;
    const next = new Set(selected.value);
    if (!next.delete(leadKey)) next.add(leadKey);
    batch(() => {
      selected.value = next;
      state.anchor.value = leadKey;
      state.selectedMost.value = false;
    });
  }

  /** With Shift: from where the selection began to the next row, or to one that was clicked. */
  function extendTo(leadKey: string | null): void {
    if (leadKey === null) return;
    batch(() => {
      const anchor = state.anchor.value ?? state.cursor.value ?? leadKey;
      const last = new Set(between(rows(), anchor, state.cursor.value ?? anchor));
      // What was selected apart from this stretch stays; the stretch itself may have become shorter.
      const rest = [...state.selected.value].filter((key) => !last.has(key));
      state.selected.value = new Set([...rest, ...between(rows(), anchor, leadKey)]);
      state.anchor.value = anchor;
      state.cursor.value = leadKey;
      state.focusRow.value = leadKey;
    });
  }

  return {
    stepTo: (by: number): void => goTo(step(by)),
    extendBy: (by: 1 | -1): void => extendTo(step(by)),
    neighbour: step,
    goTo,
    rowFocused,
    focused,
    toggleSelected,
    extendTo,
    ...selectionActions(state, call),
  };
}

function selectionActions(state: TriageState, call: TriageDeps['call']) {
  /** All that the query finds, as many as can be acted upon at once. */
  const selectAll = (): Promise<void> =>
    oneTask(state, 'select', async () => {
      const { leadKeys, more } = await call('triage.keys', { query: state.query.peek() });
      batch(() => {
        state.selected.value = new Set(leadKeys);
        state.selectedMost.value = more;
      });
    });

  function clearSelection(): void {
    batch(() => {
      state.selected.value = new Set();
      state.selectedMost.value = false;
      state.anchor.value = null;
    });
  }

  return { selectAll, clearSelection };
}

export type Rows = ReturnType<typeof rowActions>;
