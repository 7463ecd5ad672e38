import { attr, attrNames, localName, matches, parentElement } from '../dom.ts';
import type { Control } from '../field.ts';
import { controlsIn } from './widgets.ts';

/** Attributes in which applications keep a field's stable name. */
const KEY_ATTRIBUTES = [
  'data-target-selection-name',
  'data-id',
  'data-test-key',
  'data-test-id',
  'data-testid',
  'data-qa',
  'data-cy',
  'data-automation-id',
  'data-name',
  'data-field',
  'data-field-name',
  'data-fieldname',
  'data-attribute',
  'data-property',
  'formcontrolname',
  'ng-reflect-name',
  'ng-model',
  'v-model',
  'field-name',
  'name',
  'field-label',
];
const MAX_UP = 4;

/** Stable keys of the control and of the wrappers that hold it alone. */
export function keysOf(control: Control): string[] {
  const keys = own(control).filter((key) => key !== attr(control, 'name'));
  let at = parentElement(control);
  for (let up = 0; at && up < MAX_UP; up += 1, at = parentElement(at)) {
    // No more than one other field may share the wrapper, or the key is the key of a group.
    if (matches(at, 'form, body, fieldset') || controlsIn(at) > 1) break;
    keys.push(...own(at));
    if (localName(at).includes('-') && attr(at, 'id')) keys.push(attr(at, 'id'));
  }
  return [...new Set(keys)].slice(0, 6);
}

function own(element: Element): string[] {
  const present = new Set(attrNames(element));
  return KEY_ATTRIBUTES.filter((name) => present.has(name))
    .map((name) => strip(attr(element, name)))
    .filter((key) => key.length > 1 && key.length < 120);
}

/** What frameworks add around the name itself. */
const strip = (key: string): string => key.replace(/^sfdc:RecordField\.\w+\./, '').replace(/\.fieldControl-.*$/, '');
