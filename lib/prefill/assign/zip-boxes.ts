import type { Assigned } from './assigned.ts';

/** A postal code in one field is longer than this only in name; in parts it never is. */
const BOX = 5;

const isBox = (entry: Assigned): boolean =>
  entry.type === 'postal-code' && entry.field.maxLength !== null && entry.field.maxLength <= BOX;

/** Two short boxes beside each other are one postal code: "105 - 0011", "78744 - 2101". */
export const isZipRun = (first: Assigned, other: Assigned): boolean =>
  isBox(first) &&
  isBox(other) &&
  first.field.group === other.field.group &&
  other.field.order === first.field.order + 1;

/** How many characters each box of the field's postal code takes, and which of them it is; null for a field of its own. */
export function zipBoxes(entries: readonly Assigned[]): Map<number, ZipBox> {
  const boxes = new Map<number, ZipBox>();
  for (const first of entries) {
    const other = entries.find((entry) => isZipRun(first, entry));
    if (!other) continue;
    const rooms = [first.field.maxLength!, other.field.maxLength!] as const;
    boxes.set(first.field.order, { rooms, at: 0 });
    boxes.set(other.field.order, { rooms, at: 1 });
  }
  return boxes;
}

export interface ZipBox {
  rooms: readonly [number, number];
  at: 0 | 1;
}
