import { attr, matches, parentElement } from '../dom.ts';
import type { Control } from '../field.ts';
import { controlsIn, inputType } from './widgets.ts';

/** What libraries call their own: "hasDatepicker", "flatpickr-input", "o_datepicker_input", "slds-datepicker". */
const PICKER = /(?:date|datetime)-?_?(?:picker|input|field)|flatpickr|calendar/i;
/** "MM/DD/YYYY", "TT.MM.JJJJ", "jj/mm/aaaa". */
const FORMAT = /^(?=.*[yja])(?=.*m)(?:[dtjgmyaož]{2,4}[\s./-]*){3}$/i;
/** What a button says that opens a calendar. */
const OPENER =
  /\b(?:calendar|date|datum|kalender|calendrier|calendario|calendário|fecha|data|dato)\b|kalend|дат|日付|日期|날짜/i;
const MAX_UP = 3;

/** An input of text that the page wants a date in, whatever its label is about: "Next contact" beside a calendar. */
export function isDatePicker(control: Control): boolean {
  if (inputType(control) !== 'text') return false;
  if (PICKER.test(attr(control, 'class')) || FORMAT.test(attr(control, 'placeholder').trim())) return true;
  return opensCalendar(control);
}

function opensCalendar(control: Control): boolean {
  for (let at = parentElement(control), up = 0; at && up < MAX_UP; at = parentElement(at), up += 1) {
    if (controlsIn(at) > 1) return false;
    const buttons = [...Element.prototype.querySelectorAll.call(at, 'button, [role=button]')];
    if (buttons.some(isOpener)) return true;
    if (matches(at, 'form, fieldset, td, tr, dialog')) return false;
  }
  return false;
}

const isOpener = (button: Element): boolean => OPENER.test(`${attr(button, 'title')} ${attr(button, 'aria-label')}`);
