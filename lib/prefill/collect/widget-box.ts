import { boxOf, isElement, parentElement, parentNode } from '../dom.ts';
import type { Control } from '../field.ts';
import { styleOf } from './style.ts';
import { controlsIn } from './widgets.ts';

const SLIVER = 20;
const MAX_UP = 5;

/** The box that a user takes for the control, where the control itself is a sliver in it: holds it and no other. */
export function boxOfWidget(control: Control): Control {
  let box: Element = control;
  for (let up = 0; up < MAX_UP && boxOf(box).width < SLIVER; up += 1) {
    const parent = parentNode(box);
    if (!parent || !isElement(parent)) break;
    if (controlsIn(parent) > 1) break;
    box = parent;
  }
  return box as Control;
}

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
