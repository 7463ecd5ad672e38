import { contains, matches, parentElement } from '../dom.ts';
import type { Field } from '../field.ts';
import { controlsIn } from './widgets.ts';

const MAX_UP = 5;
/** More than a list and what belongs to it, such as the parts of an address, is no row any more. */
const MAX_ROW = 12;

/** Tells of each native list which fields share its row, and whether it still shows what the page put there. */
export function noteRows(fields: readonly Field[]): void {
  fields.forEach((field, at) => {
    if (field.tag !== 'select' || field.offLimits) return;
    const row = rowOf(field.element);
    const inRow = (other: Field) => row !== null && contains(row, other.element);
    const beside: number[] = [];
    for (const other of fields.slice(at + 1, at + MAX_ROW)) if (inRow(other)) beside.push(other.ref);
    if (beside.length === 0) return;
    field.beside = beside;
    field.untouched = isUntouched(field.element as HTMLSelectElement);
  });
}

/** The smallest box that holds another control too. */
function rowOf(element: Element): Element | null {
  for (let at = parentElement(element), up = 0; at && up < MAX_UP; at = parentElement(at), up += 1) {
    if (matches(at, 'form, body')) return null;
    const controls = controlsIn(at);
    if (controls > 1) return controls <= MAX_ROW ? at : null;
  }
  return null;
}

function isUntouched(list: HTMLSelectElement): boolean {
  const options: HTMLOptionsCollection = Reflect.get(HTMLSelectElement.prototype, 'options', list);
  const preset = [...options].findIndex((option) => option.defaultSelected);
  return Reflect.get(HTMLSelectElement.prototype, 'selectedIndex', list) === Math.max(preset, 0);
}
