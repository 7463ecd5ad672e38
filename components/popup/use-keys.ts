import { useEffect } from 'preact/hooks';
import { runCommand } from '../../lib/ui/triage/key-actions.ts';
import { commandOf, OF_THE_ROWS } from '../../lib/ui/triage/keys.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';

/** Where keys are letters, or belong to a menu. */
const TYPING =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], dialog, [role=menu]';

/** One listener for all keys: wherever the focus is, but where something is typed or chosen. */
export function useKeys(model: Triage): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !(event.target instanceof Element) || event.target.closest(TYPING)) return;
      // A modal has all keys, even when the focus is on nothing in it.
      if (document.querySelector('dialog[open]')) return;
      const command = commandOf(event);
      if (!command || (OF_THE_ROWS.has(command) && !isOfRows(event.target, command === 'open'))) return;
      // Something is about to open and will take the keys: one that comes before it is for it, and must do nothing else.
      if (model.menu.value ?? model.bulk.value ?? model.overlay.value) event.preventDefault();
      else if (runCommand(model, command)) event.preventDefault();
      // At once: what is typed next is a word.
      if (command === 'search') document.querySelector<HTMLInputElement>('#search')?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [model]);
}

/** On a row, or nowhere: a popup opens with the focus nowhere. Enter on a row is the row's own. */
const isOfRows = (target: Element, opening: boolean): boolean =>
  target === document.body || target.matches('h1') || (!opening && target.closest('.row') !== null);
