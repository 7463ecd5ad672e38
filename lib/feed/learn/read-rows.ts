import type { MappingRows } from '../../domain/mapping/mapping.ts';
import { stepsOf } from '../leaves.ts';
import { RowReader } from '../rows.ts';
import type { TreeNode } from '../tree.ts';
import { findRows } from './row-keys.ts';
import type { Spot } from './spots.ts';
import { spotOfRecords } from './tree-spots.ts';

/** As many rows, and paths as long, as a mapping may have. */
const MOST_ROWS = 20;
const LONGEST_PATH = 200;

/** Rows may stand inside of rows, under names that these give them. */
const MOST_NESTED = 3;

export interface RowsRead {
  rows: MappingRows[];
  /** The records, with their rows as elements. */
  records: readonly TreeNode[];
}

/** Rows anywhere in the records, and the records as they are read then. */
export function readRows(trees: readonly TreeNode[]): RowsRead {
  const rows: MappingRows[] = [];
  let records = trees;
  for (let round = 0; round < MOST_NESTED; round++) {
    const found = rowsIn(spotOfRecords(records), rows);
    if (found.length === 0) break;
    rows.push(...found);
    const reader = new RowReader(rows);
    records = trees.map((tree) => reader.read(tree));
  }
  return { rows, records };
}

function rowsIn(record: Spot, known: readonly MappingRows[]): MappingRows[] {
  const isKnown = new Set(known.map(({ element }) => element));
  const found: MappingRows[] = [];
  const look = (test: (child: Spot, steps: readonly string[]) => Omit<MappingRows, 'element'> | null): void => {
    each(record, [], (child, steps) => {
      const element = steps.join('/');
      const rows = isKnown.has(element) || element.length > LONGEST_PATH ? null : test(child, steps);
      if (!rows || known.length + found.length >= MOST_ROWS) return rows === null;
      isKnown.add(element);
      found.push({ element, key: rows.key, value: rows.value });
      return false;
    });
  };
  look(findRows);
  // In a group with a single row, an element is one if it is called like others that are.
  const alike = [...found];
  look(
    (child) => alike.find((rows) => stepsOf(rows.element).at(-1) === child.name && isNamedBy(child, rows.key)) ?? null,
  );
  return found;
}

const isNamedBy = (spot: Spot, key: string): boolean =>
  key.startsWith('@') ? spot.attributes.has(key.slice(1)) : spot.children.has(key);

/** Visits every element, and goes into those for which `visit` says so. */
function each(spot: Spot, path: readonly string[], visit: (child: Spot, steps: readonly string[]) => boolean): void {
  for (const child of spot.children.values()) {
    const steps = [...path, child.name];
    if (visit(child, steps)) each(child, steps, visit);
  }
}
