import { useEffect, useRef } from 'preact/hooks';
import type { Connections } from '../../lib/ui/connections/connections-model.ts';

/**
 * What closes takes the focus with it: it goes back to the button that opened the form, or to the heading of what
 * came of it. A form that stands elsewhere on the page leads back to where that is.
 */
export function useFocusBack(model: Connections, elsewhere: boolean): void {
  const form = model.form.value;
  const removed = model.removed.value;
  const card = model.focusCard.value;
  const wasOpenRef = useRef<string | null>(null);
  const open = form && !elsewhere ? (form.connection?.id ?? '') : null;
  useEffect(() => {
    const was = wasOpenRef.current;
    wasOpenRef.current = open;
    if (was === null || open !== null || model.focusCard.peek() !== null) return;
    (marked('edit', was) ?? document.getElementById('add-feed'))?.focus();
  }, [open, model]);
  useEffect(() => {
    if (removed) document.getElementById('feeds')?.focus();
  }, [removed]);
  useEffect(() => {
    const heading = card === null ? undefined : marked('card', card);
    // A new card comes with the next list.
    if (!heading) return;
    heading.focus();
    model.cardFocused();
  }, [card, model, model.list.value]);
}

/** Looked for by comparing: an id in a selector would have to be escaped. */
const marked = (name: 'edit' | 'card', id: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[data-${name}]`)].find((one) => one.dataset[name] === id);
