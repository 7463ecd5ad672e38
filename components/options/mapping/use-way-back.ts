import { useEffect, useRef } from 'preact/hooks';
import { NEW_FEED } from '../../../lib/ui/mapping/mapping-address.ts';

/**
 * Back on the set-up page, the focus is where the way to the mapping began: at its feed, in the form for a new one, or at
 * what takes it by itself and says so.
 */
export function useWayBack(open: string | null, takesFocus: () => boolean): void {
  const wasRef = useRef<string | null>(null);
  useEffect(() => {
    const was = wasRef.current;
    wasRef.current = open;
    if (was === null || open !== null || takesFocus()) return;
    const way = was === NEW_FEED ? document.getElementById('prepare-layout') : cardOf(was);
    (way ?? document.getElementById('feeds'))?.focus();
  }, [open, takesFocus]);
}

/** Looked for by comparing: an id in a selector would have to be escaped. */
const cardOf = (id: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[data-card]')].find(({ dataset }) => dataset['card'] === id);
