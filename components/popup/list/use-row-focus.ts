import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface Focus {
  /** The row to focus; '' for the heading, null for none. */
  focusRow: string | null;
  /** The row that keys act upon. */
  cursor: string | null;
  onFocused: () => void;
}

/**
 * The focus goes where it is asked to, and is never lost: when the row that had it leaves the list, for whatever reason,
 * the one that moved up gets it.
 */
export function useRowFocus(
  list: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  { focusRow, cursor, onFocused }: Focus,
): void {
  const had = useRef(false);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      had.current = target instanceof Element && target.closest('.row') !== null;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useLayoutEffect(() => {
    const wanted = focusRow ?? (had.current && document.activeElement === document.body ? (cursor ?? '') : null);
    if (wanted === null) return;
    const row = rowOf(list.current, wanted);
    // A row that is not drawn yet is drawn next, since the cursor is on it.
    if (!row && wanted !== '' && wanted === cursor && focusRow !== null) return;
    const target = row ?? heading.current;
    target?.focus({ preventScroll: true });
    (row?.closest('.row') ?? target)?.scrollIntoView({ block: 'nearest' });
    if (focusRow !== null) onFocused();
  });
}

const rowOf = (list: HTMLElement | null, leadKey: string): HTMLElement | undefined =>
  // Looked for by comparing: a key in a selector would have to be escaped.
  [...(list?.querySelectorAll<HTMLElement>('[data-lead]') ?? [])].find((row) => row.dataset['lead'] === leadKey);
