import { boxOf, contains, defaultView, elementAt, localName, ownerDocument, parentElement, rootOf } from '../dom.ts';
import type { Control } from '../field.ts';
import { labelsOf } from './labels-of.ts';
import { isOpaque } from './opaque.ts';
import { hasLayout, styleOf } from './style.ts';
import { controlsIn } from './widgets.ts';

type Cover = 'covered' | 'out of view';

/**
 * Something else lies on top, wherever on the control a user would click. With `scrollable`, nothing is said of what is
 * scrolled away, nor of what is under a bar that stays where it is while the page is scrolled.
 */
export function covered(control: Control, { box = boxOf(control), scrollable = false } = {}): Cover | null {
  const root = rootOf(control);
  const view = defaultView(ownerDocument(control));
  if (!view || !hasLayout(control)) return null;
  let probes = 0;
  for (const [x, y] of [
    [0.5, 0.5],
    [0.1, 0.5],
    [0.9, 0.5],
  ] as const) {
    const left = box.left + box.width * x;
    const top = box.top + box.height * y;
    if (left < 0 || top < 0 || left >= view.innerWidth || top >= view.innerHeight) continue;
    const hit = elementAt(root, left, top);
    if (scrollable && hit && isBar(hit, view.innerHeight)) continue;
    probes += 1;
    if (
      !hit ||
      contains(control, hit) ||
      contains(hit, control) ||
      [...labelsOf(control)].some((label) => contains(label, hit)) ||
      (sameCell(control, hit) && !isOpaque(hit))
    )
      return null;
  }
  if (probes > 0) return 'covered';
  return scrollable ? null : 'out of view';
}

/** A heading or a row of buttons at an edge of the window. What covers half of it is a dialog. */
function isBar(hit: Element, height: number): boolean {
  for (let at: Element | null = hit; at; at = parentElement(at))
    if (/^(sticky|fixed)$/.test(styleOf(at)?.position ?? '')) return boxOf(at).height < height / 2;
  return false;
}

/** An icon or floating label inside the control's own wrapper does not cover it from the user. */
function sameCell(control: Control, hit: Element): boolean {
  let wrapper: Element = control;
  for (let up = 0; up < 3; up += 1) {
    const parent = parentElement(wrapper);
    if (!parent || controlsIn(parent) > 1) break;
    wrapper = parent;
  }
  return wrapper !== control && !/^(body|html|form)$/.test(localName(wrapper)) && contains(wrapper, hit);
}
