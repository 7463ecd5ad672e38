import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * A button that is pressed often goes away with what it did. The focus then goes to the heading, without moving what
 * is in sight: whoever works with the keyboard is on this page still, and not at the browser's beginning.
 */
export function useKeptFocus(heading: RefObject<HTMLElement | null>, happened: unknown): void {
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [heading, happened]);
}
