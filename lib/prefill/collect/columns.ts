import { attr, childNodes, isElement, localName, matches, parentElement, previousSibling } from '../dom.ts';
import { holdsControl } from './nearby.ts';
import { textOf } from './text.ts';

const CELL = 'td, th, [role=cell], [role=gridcell], [role=columnheader]';
const ROW = 'tr, [role=row]';
const TABLE = 'table, [role=table], [role=grid], [role=treegrid]';
const MAX_CELLS = 60;

/**
 * The heading of the control's column, for tables whose rows hold several controls: in the table's row of headings, or
 * in the row of words just above it, else in the first row of the table.
 */
export function columnText(control: Element): string {
  const cell = closest(control, CELL);
  const row = cell && closest(cell, ROW);
  if (!cell || !row) return '';
  const first = firstRow(row);
  const above = rowBefore(row);
  const heads = first && isHeadRow(first) ? first : above && !holdsControl(above) ? above : first;
  if (!heads || heads === row) return '';
  // A row of headings may have a box that ticks all rows.
  if (holdsControl(heads) && !isHeadRow(heads)) return '';
  const place = columnOf(row, cell);
  const heading = place === null ? null : cellAt(heads, place);
  return heading && !holdsControl(heading) ? textOf(heading) : '';
}

const isHeadRow = (row: Element): boolean => {
  const cells = cellsOf(row);
  return cells.length > 1 && cells.every((cell) => matches(cell, 'th, [role=columnheader]'));
};

function rowBefore(row: Element): Element | null {
  for (let before = previousSibling(row); before; before = previousSibling(before))
    if (isElement(before)) return matches(before, ROW) ? before : null;
  return null;
}

function firstRow(row: Element): Element | null {
  const table = closest(row, TABLE);
  return table && Element.prototype.querySelector.call(table, ROW);
}

const cellsOf = (row: Element): Element[] =>
  [...childNodes(row)]
    .slice(0, MAX_CELLS * 2)
    .filter((node): node is Element => isElement(node) && matches(node, CELL));

const widthOf = (cell: Element): number => Math.min(Math.max(Number(attr(cell, 'colspan')) || 1, 1), MAX_CELLS);

function columnOf(row: Element, wanted: Element): number | null {
  let column = 0;
  for (const cell of cellsOf(row)) {
    if (cell === wanted) return column;
    column += widthOf(cell);
  }
  return null;
}

function cellAt(row: Element, wanted: number): Element | null {
  let column = 0;
  for (const cell of cellsOf(row)) {
    column += widthOf(cell);
    if (column > wanted) return cell;
  }
  return null;
}

function closest(from: Element, selector: string): Element | null {
  for (let at: Element | null = from; at; at = parentElement(at)) {
    if (matches(at, selector)) return at;
    if (localName(at) === 'form') return null;
  }
  return null;
}
