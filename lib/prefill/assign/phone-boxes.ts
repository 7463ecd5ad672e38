import { readLabel } from '../classify/text.ts';
import type { Assigned } from './assigned.ts';

/** Area codes have up to five digits. */
const BOX = 5;

const isBox = (entry: Assigned) =>
  entry.type === 'tel' && entry.field.maxLength !== null && entry.field.maxLength <= BOX;

/** Three short boxes in a row are one number: area, exchange, line. */
export const isPhoneRun = (first: Assigned, other: Assigned): boolean =>
  isBox(first) && isBox(other) && first.field.group === other.field.group && other.field.order - first.field.order <= 2;

/** The place of each box in its number, by the field's order. */
export function phoneBoxes(entries: readonly Assigned[]): Map<number, number> {
  const boxes = entries.filter(isBox).toSorted((a, b) => a.field.order - b.field.order);
  return boxes.length === 3 ? new Map(boxes.map((entry, at) => [entry.field.order, at])) : new Map();
}

/** "Area code" and, directly behind it, the number without it. */
export const isAreaRun = (first: Assigned, other: Assigned): boolean =>
  first.type === 'tel' &&
  other.type === 'tel' &&
  asksForArea(first) &&
  !asksForArea(other) &&
  first.field.group === other.field.group &&
  other.field.order === first.field.order + 1;

const asksForArea = ({ field }: Assigned): boolean =>
  field.labels.some(({ text }) => readLabel(text, field.lang).sightings.some(({ concept }) => concept === 'area'));

/** Which part of its number a field asks for, by the field's order. */
export function phoneParts(entries: readonly Assigned[]): Map<number, 'area-code' | 'local'> {
  const parts = new Map<number, 'area-code' | 'local'>();
  for (const first of entries) {
    const other = entries.find((entry) => isAreaRun(first, entry));
    if (other) parts.set(first.field.order, 'area-code').set(other.field.order, 'local');
  }
  return parts;
}
