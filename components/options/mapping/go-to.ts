import type { Field } from '../../../lib/ui/mapping/fields.ts';

/** Leads from a warning to the control that helps, and shows it in the middle of the window. */
export function goToField(field: Field): void {
  const row = [...document.querySelectorAll<HTMLElement>('.fields [data-field]')].find(
    (one) => one.dataset['field'] === field,
  );
  focusOn(row?.querySelector<HTMLElement>('select') ?? row ?? null);
}

export const goToWords = (): void =>
  focusOn(document.querySelector<HTMLElement>('.words__new select') ?? document.getElementById('words-title'));

function focusOn(control: HTMLElement | null): void {
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
