import { useEffect, useRef } from 'preact/hooks';
import type { Crms } from '../../../lib/ui/crms/crms-model.ts';

/** A form or a card that goes takes the focus with it: it goes back to the button that opened the form, or to the heading. */
export function useCrmFocus(model: Crms, elsewhere: boolean): void {
  const form = model.form.value;
  const removed = model.removed.value;
  const wasOpenRef = useRef<string | null>(null);
  const open = form && !elsewhere ? (form.profile?.id ?? '') : null;
  useEffect(() => {
    const was = wasOpenRef.current;
    wasOpenRef.current = open;
    if (was === null || open !== null) return;
    const buttons = [...document.querySelectorAll<HTMLElement>('[data-edit-crm]')];
    const opener = buttons.find((button) => button.dataset['editCrm'] === was) ?? document.getElementById('add-crm');
    opener?.focus();
  }, [open, model.list.value]);
  useEffect(() => {
    if (removed) document.getElementById('crms')?.focus();
  }, [removed]);
}
