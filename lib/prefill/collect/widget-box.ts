import { boxOf, isElement, parentNode } from '../dom.ts';
import type { Control } from '../field.ts';
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
