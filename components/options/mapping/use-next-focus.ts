import { useEffect, useRef } from 'preact/hooks';

/** What was put away took the focus with it: on to the next of the list, or to the list's heading after the last. */
export function useNextFocus(length: number) {
  const listRef = useRef<HTMLElement>(null);
  const goneRef = useRef<number | null>(null);
  useEffect(() => {
    const at = goneRef.current;
    goneRef.current = null;
    if (at === null || document.activeElement !== document.body) return;
    const next = listRef.current?.querySelectorAll('.spare__place')[at]?.querySelector('button');
    (next ?? listRef.current?.querySelector<HTMLElement>('h2'))?.focus();
  }, [length]);
  const goes = (at: number): void => {
    goneRef.current = at;
  };
  return { listRef, goes };
}
