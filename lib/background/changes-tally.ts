import type { ImportItem } from '../domain/lead/import-item.ts';
import { changedValues } from '../domain/mapping/changed-values.ts';
import type { MappingChanges } from '../domain/mapping/learned.ts';
import type { HeldRow } from '../storage/held-rows.ts';
import type { LeadRow } from '../storage/schema.ts';
import type { Reread } from './reread.ts';

const MOST_EXAMPLES = 20;
/** Of one lead, so that a place that moved is not all that is seen. */
const MOST_OF_ONE = 3;

export const noChanges = (): MappingChanges => ({
  read: 0,
  changed: 0,
  opened: 0,
  held: 0,
  solved: 0,
  failed: 0,
  examples: [],
});

/** Counts what a reading changes. Values are shown of leads that may be seen before and after, and of no others. */
export function addChanges(changes: MappingChanges, { row, items }: Reread): void {
  changes.read += 1;
  const [item] = items;
  if ('position' in row) {
    if (items.some(({ gate }) => gate !== 'problem')) changes.solved += 1;
  } else if (!item) changes.failed += 1;
  else if ('feed' in row) addOpen(changes, row, items);
  else addHeld(changes, row, items);
}

function addOpen(changes: MappingChanges, row: LeadRow, items: readonly ImportItem[]): void {
  const open = items.find((item) => item.gate === 'open' || item.gate === 'consented');
  if (!open) changes.held += 1;
  const values = open ? changedValues(row.feed, open.lead) : [];
  if (!open || items.length > 1 || values.length > 0 || open.lead.leadKey !== row.feed.leadKey) changes.changed += 1;
  const { fullName, firstName, lastName, email } = row.feed.person;
  const buyer = fullName || `${firstName} ${lastName}`.trim() || email;
  for (const value of values.slice(0, MOST_OF_ONE))
    if (changes.examples.length < MOST_EXAMPLES) changes.examples.push({ buyer, ...value });
}

function addHeld(changes: MappingChanges, row: HeldRow, items: readonly ImportItem[]): void {
  const [item] = items;
  const opened = items.some(({ gate }) => gate === 'open');
  if (opened) changes.opened += 1;
  const same =
    item?.gate === 'held' &&
    items.length === 1 &&
    item.heldKey === row.heldKey &&
    JSON.stringify({ ...item.outline, test: false }) === JSON.stringify({ ...row.outline, test: false });
  if (!same) changes.changed += 1;
}
