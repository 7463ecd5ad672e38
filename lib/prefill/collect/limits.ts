import { attr } from '../dom.ts';
import type { Control, OffLimits } from '../field.ts';
import { stateOf } from './controls.ts';
import { isTrap } from './traps.ts';
import { Visibility } from './visibility.ts';
import { boxOfWidget } from './widget-box.ts';

/** Why a control must not be written at this moment; null when the user can see it and type into it. */
export function limitsOf(element: Control, visibility = new Visibility()): OffLimits | null {
  const state = stateOf(element);
  if (state) return state;
  if (isTrap(element)) return 'trap';
  return (visibility.undrawnBecause(element) ?? visibility.hiddenBecause(seenAs(element))) ? 'hidden' : null;
}

/** The input of a choosing widget is often a sliver inside of the box that the user takes for the control. */
export const seenAs = (element: Control): Control =>
  attr(element, 'role') === 'combobox' ? boxOfWidget(element) : element;
