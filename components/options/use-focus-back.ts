import { useEffect, useRef } from 'preact/hooks';
import type { FormState } from '../../lib/ui/connections/connections-state.ts';

/** A form that closes takes the focus with it: it goes back to the button that opened the form. */
export function useFocusBack(form: FormState | null, removed: boolean): void {
  const wasOpenRef = useRef<string | null>(null);
  const open = form && (form.connection?.id ?? '');
  useEffect(() => {
    const was = wasOpenRef.current;
    wasOpenRef.current = open;
    if (was === null || open !== null) return;
    const edit = [...document.querySelectorAll<HTMLElement>('[data-edit]')].find((one) => one.dataset['edit'] === was);
    (edit ?? document.getElementById('add-feed'))?.focus();
  }, [open]);
  useEffect(() => {
    if (removed) document.getElementById('feeds')?.focus();
  }, [removed]);
}
