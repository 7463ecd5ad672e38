import { boxOf, defaultView, ownerDocument } from '../dom.ts';
import type { Control } from '../field.ts';
import { covered } from './covered.ts';

/**
 * Brings a control into view, as focus does for a user, and looks whether something lies on top of it: of what is
 * scrolled away the browser does not tell.
 */
export function isCoveredInView(control: Control): boolean {
  const view = defaultView(ownerDocument(control));
  const { top, bottom } = boxOf(control);
  if (!view || (top >= 0 && bottom <= view.innerHeight && !covered(control))) return false;
  control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return covered(control) !== null;
}
