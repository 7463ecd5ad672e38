import { boxOf, parentElement } from '../dom.ts';
import type { Control } from '../field.ts';
import { styleOf } from './style.ts';
import { controlsIn } from './widgets.ts';

const SLIVER = 20;
const MAX_UP = 5;

/**
 * What a user takes for the control: itself, or where it is a sliver, the box with a drawn border that holds it and no
 * other. A sliver in plain text is nothing that anybody sees.
 */
export const boxOfWidget = (control: Control): Control =>
  boxOf(control).width < SLIVER ? ((framedBox(control) as Control | null) ?? control) : control;

/** The nearest box with a drawn border around a control and no other: what the user takes for the widget. */
export function framedBox(control: Element): Element | null {
  let box = parentElement(control);
  for (let up = 0; box && up < MAX_UP; up += 1, box = parentElement(box)) {
    if (controlsIn(box) > 1) return null;
    if (isFramed(box)) return box;
  }
  return null;
}

function isFramed(element: Element): boolean {
  const style = styleOf(element);
  return style !== null && [style.borderTopWidth, style.borderBottomWidth].every((width) => parseFloat(width) > 0);
}
