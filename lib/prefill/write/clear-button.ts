import { tidy } from '../collect/text.ts';
import { attr, contains, parentElement } from '../dom.ts';
import type { Control } from '../field.ts';
import { widgetOf, wordsIn } from './shown.ts';

const CLEAR = '[class*="clear" i], [aria-label*="clear" i], [title*="clear" i]';
const REMOVE = '[class*="remove" i], [aria-label*="remove" i]';
/** "clear-indicator", "selectClear"; not what clears floats. */
const CLEAR_NAME = /(?:^|[-_\s])clear(?!-?(?:fix|both|left|right)\b)/i;
const CLEAR_CAMEL = /[a-z]Clear(?!fix)/;
const OF_OPTION = /\bremove\b.*\b(?:items?|option|selected|selection|value)\b/i;

/**
 * The button of a widget that takes the choice back. One that says "remove" may as well remove the row that the widget
 * is in, with all that was typed there: it has to stand with what was chosen, or to say that it means that.
 */
export function clearButton(control: Control, before: string): Element | null {
  const within = (selector: string): Element[] =>
    [...Element.prototype.querySelectorAll.call(widgetOf(control), selector)].filter((one) => !contains(one, control));
  return (
    within(CLEAR).find(isNamedClear) ??
    within(REMOVE).find((one) => OF_OPTION.test(labelOf(one)) || isOnChip(one, control, before)) ??
    null
  );
}

const labelOf = (element: Element): string => `${attr(element, 'aria-label')} ${attr(element, 'title')}`;

function isNamedClear(element: Element): boolean {
  const names = `${attr(element, 'class')} ${labelOf(element)}`;
  return CLEAR_NAME.test(names) || CLEAR_CAMEL.test(names);
}

/** The box around it says what was not there before. */
function isOnChip(button: Element, control: Control, before: string): boolean {
  const chip = parentElement(button);
  if (!chip || contains(chip, control)) return false;
  const text = tidy(wordsIn(chip).join(' '));
  return /[\p{L}\p{N}]/u.test(text) && !before.includes(text);
}
