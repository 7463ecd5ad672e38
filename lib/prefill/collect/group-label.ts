import { attr, byId, localName, matches, parentElement, rootOf } from '../dom.ts';
import type { Control } from '../field.ts';
import { textOf } from './text.ts';
import { controlsIn } from './widgets.ts';

const GROUP = 'fieldset, [role=group], [role=radiogroup]';
/** A larger group has a heading, not a label. */
const MOST = 4;
const MAX_UP = 6;

/** The name of the small group that a control without any label is in: "Phone" over a code, a number and an extension. */
export function groupText(control: Control): string {
  let at = parentElement(control);
  for (let up = 0; at && up < MAX_UP; up += 1, at = parentElement(at)) {
    if (!matches(at, GROUP)) continue;
    if (controlsIn(at) > MOST) return '';
    return attr(at, 'aria-label') || referenced(at) || legendOf(at);
  }
  return '';
}

function referenced(group: Element): string {
  const id = attr(group, 'aria-labelledby').trim().split(/\s+/)[0];
  const target = id ? byId(rootOf(group), id) : null;
  return target ? textOf(target) : '';
}

function legendOf(group: Element): string {
  if (localName(group) !== 'fieldset') return '';
  const legend = Element.prototype.querySelector.call(group, 'legend');
  return legend ? textOf(legend) : '';
}
