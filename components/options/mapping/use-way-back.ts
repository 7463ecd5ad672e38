import { useEffect, useRef } from 'preact/hooks';

/** Back on the set-up page, the focus is at the feed whose mapping was looked at. */
export function useWayBack(open: string | null): void {
  const wasRef = useRef<string | null>(null);
  useEffect(() => {
    const was = wasRef.current;
    wasRef.current = open;
    if (was === null || open !== null) return;
    const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
    (cards.find(({ dataset }) => dataset['card'] === was) ?? document.getElementById('feeds'))?.focus();
  }, [open]);
}
