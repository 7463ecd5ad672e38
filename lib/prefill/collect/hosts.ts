import { attr, childNodes, isElement, localName, matches, parentElement, queryIn, rootOf, shadowOf } from '../dom.ts';
import type { Control } from '../field.ts';
import { textOf } from './text.ts';
import { CONTROLS, controlsIn } from './widgets.ts';

const ATTRIBUTES = ['label', 'aria-label', 'field-label', 'floating-label', 'data-label', 'placeholder'];
const SLOTTED_LABEL = 'label, [slot=label]';
const MAX_UP = 6;

/**
 * What a web component says of the control in it: by an attribute of its own, by a label that points at it, by a label
 * given to it as content, or by one in its shadow root while the control is its content.
 */
export function hostTexts(control: Control): string[] {
  let at: Element | null = parentElement(control);
  for (let up = 0; at && up < MAX_UP; up += 1, at = parentElement(at)) {
    if (!localName(at).includes('-')) continue;
    const host = at;
    if (holdsSeveral(host)) return [];
    const inside = rootOf(control) === rootOf(host);
    const found = [
      ...ATTRIBUTES.map((name) => attr(host, name)),
      labelForHost(host),
      slottedLabel(host),
      inside ? ownLabel(host) : '',
    ].filter(Boolean);
    if (found.length > 0) return found;
  }
  return [];
}

/** A component of two controls may still be one field (a code and a number); one of more is a form. */
function holdsSeveral(host: Element): boolean {
  const shadow = shadowOf(host);
  const own = shadow ? DocumentFragment.prototype.querySelectorAll.call(shadow, CONTROLS).length : 0;
  return own + controlsIn(host) > 2;
}

function labelForHost(host: Element): string {
  const id = attr(host, 'id');
  const label = id && queryIn(rootOf(host), `label[for="${CSS.escape(id)}"]`);
  return label ? textOf(label) : '';
}

function slottedLabel(host: Element): string {
  const label = [...childNodes(host)].find(
    (child): child is Element => isElement(child) && matches(child, SLOTTED_LABEL) && !attr(child, 'for'),
  );
  return label ? textOf(label) : '';
}

/** Asked only while the control is the component's content; inside the shadow root it has labels of its own. */
function ownLabel(host: Element): string {
  const shadow = shadowOf(host);
  const label = shadow && queryIn(shadow, 'label, [part~=label]');
  return label ? textOf(label) : '';
}
