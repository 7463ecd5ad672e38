import {
  attr,
  documentElement,
  frameAround,
  hasAttr,
  localName,
  matches,
  ownerDocument,
  parentElement,
} from '../dom.ts';
import type { Control, Field } from '../field.ts';
import { writerOf } from '../write/registry.ts';
import { noteRows } from './beside.ts';
import { choicesOf, isEmpty } from './controls.ts';
import { isDatePicker } from './date-picker.ts';
import { keysOf } from './keys.ts';
import { labelsFor } from './labels.ts';
import { inOneLook, once } from './memory.ts';
import { textOf } from './text.ts';
import { limitsOf } from './limits.ts';
import { isModal, isWithin, shutOut } from './modal.ts';
import { Visibility } from './visibility.ts';
import { walk } from './walk.ts';
import { inputType, insideEditor, tagOf } from './widgets.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6, [role=heading], summary';
const GROUP = 'form, dialog, [role=dialog], [role=alertdialog], [role=form], [role=search], search';

interface Heading {
  element: Element;
  text: string;
}

/** All controls of the page that hold text or a choice, in the order a reader meets them. Reads only. */
export const collect = (page: Document): Field[] => inOneLook(() => look(page));

function look(page: Document): Field[] {
  const fields: Field[] = [];
  const groups = new Map<Element | null, number>();
  const headings: Heading[] = [];
  const modals: Element[] = [];
  const visibility = new Visibility();

  walk(page, {
    enter(element) {
      if (isModal(element)) modals.push(element);
      if (matches(element, HEADING)) headings.push({ element, text: textOf(element, 120) });
      const tag = tagOf(element);
      if (!tag || (tag !== 'editor' && insideEditor(element))) return;
      const group = groupOf(element);
      if (!groups.has(group)) groups.set(group, groups.size);
      fields.push(
        describe(element as Control, tag, {
          order: fields.length,
          group: groups.get(group)!,
          headings: headingsOf(element, group, headings),
          visibility,
        }),
      );
    },
  });
  noteRows(fields);
  shutOut(fields, modals);
  return fields;
}

interface Place {
  order: number;
  group: number;
  headings: string[];
  visibility: Visibility;
}

let refs = 0;
const known = new WeakMap<Element, number>();

/** The same number for the same element, for as long as it lives. */
function refOf(element: Element): number {
  let ref = known.get(element);
  if (ref === undefined) known.set(element, (ref = ++refs));
  return ref;
}

function describe(element: Control, tag: Field['tag'], place: Place): Field {
  const lang = languageOf(element);
  const labels = labelsFor(element);
  const choices = choicesOf(element);
  const type = localName(element) !== 'input' ? '' : isDatePicker(element) ? 'date-picker' : inputType(element);
  const offLimits = limitsOf(element, place.visibility);
  const value = offLimits === 'password' ? '' : writerOf(element).read(element);
  const maxLength = Number(attr(element, 'maxlength') || NaN);
  return {
    element,
    ref: refOf(element),
    order: place.order,
    tag,
    type,
    name: attr(element, 'name'),
    id: attr(element, 'id'),
    autocomplete: attr(element, 'autocomplete') || attr(element, 'x-autocompletetype'),
    maxLength: Number.isInteger(maxLength) && maxLength >= 0 ? maxLength : null,
    ...formOf(element),
    labels,
    keys: keysOf(element),
    choices,
    group: place.group,
    headings: place.headings,
    offLimits,
    value,
    empty: isEmpty(element, tag, value, choices),
    lang,
  };
}

/** What the control says of the form of its text, where it says anything. */
function formOf(element: Control): Pick<Field, 'pattern' | 'min' | 'max' | 'mask'> {
  const mask = attr(element, 'mask') || attr(element, 'data-mask') || attr(element, 'data-inputmask-mask');
  const said = { pattern: attr(element, 'pattern'), min: attr(element, 'min'), max: attr(element, 'max'), mask };
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));
}

const groupOf = once((element: Element): Element | null => {
  if (matches(element, GROUP)) return element;
  // Out of frames, too: what a form shows in a frame is a part of it.
  const parent = parentElement(element) ?? frameAround(element);
  return parent && groupOf(parent);
});

/** Legends of the fieldsets around the field, then the last heading before it in its own form. */
function headingsOf(element: Element, group: Element | null, headings: Heading[]): string[] {
  const texts: string[] = [];
  for (let at = parentElement(element); at && at !== group; at = parentElement(at)) {
    if (localName(at) === 'fieldset') {
      const legend = Element.prototype.querySelector.call(at, 'legend');
      if (legend && parentElement(legend) === at) texts.push(textOf(legend, 120));
    }
    if (matches(at, '[role=group][aria-label], section[aria-label]')) texts.push(attr(at, 'aria-label').slice(0, 120));
  }
  const last = headings.at(-1);
  if (last?.text && (!group || isWithin(last.element, group))) texts.push(last.text);
  return texts.filter(Boolean).slice(0, 3);
}

const languageOf = once((element: Element): string => {
  if (hasAttr(element, 'lang')) return languageTag(attr(element, 'lang'));
  const parent = parentElement(element);
  return parent ? languageOf(parent) : languageTag(attr(documentElement(ownerDocument(element)), 'lang'));
});

/** The whole tag, as "pt-BR" and "zh-Hant" have words of their own; empty for what is no tag, which Intl would refuse. */
function languageTag(lang: string): string {
  const tag = lang.trim().toLowerCase().replaceAll('_', '-').slice(0, 24);
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(tag) ? tag : '';
}
