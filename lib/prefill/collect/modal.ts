import { attr, frameAround, localName, matches, parentElement } from '../dom.ts';
import type { Field } from '../field.ts';

/** A dialog with fewer fields asks for something on the way; it is no form. */
const FEW = 2;

/** Declares that nothing outside of it can be used while it is open. */
export function isModal(element: Element): boolean {
  if (attr(element, 'aria-modal') === 'true') return true;
  if (localName(element) !== 'dialog') return false;
  try {
    return matches(element, ':modal');
  } catch {
    // A test environment that does not know the top layer.
    return false;
  }
}

/** What lies under an open modal dialog with a form in it is out of the user's reach, even where it can be seen. */
export function shutOut(fields: Field[], modals: readonly Element[]): void {
  const reachable = fields.filter(({ offLimits }) => offLimits === null);
  const open = modals.findLast((modal) => reachable.filter(({ element }) => isWithin(element, modal)).length >= FEW);
  if (!open) return;
  for (const field of fields) if (!isWithin(field.element, open)) field.offLimits ??= 'hidden';
}

/** Through shadow roots and out of frames. */
export function isWithin(element: Element, outer: Element): boolean {
  let at: Element | null = element;
  while (at && at !== outer) at = parentElement(at) ?? frameAround(at);
  return at === outer;
}
