import type { FeedMapping, MappingRows } from '../../domain/mapping/mapping.ts';
import type { LeadType } from '../../domain/lead/lead.ts';
import type { Target } from '../../domain/mapping/targets.ts';
import type { RecordLayout } from '../cut-record.ts';
import { foldName } from '../names.ts';
import { SAMPLE_MAPPING } from '../sample-mapping.ts';
import type { Assigned } from './assign.ts';
import { inThisLayout, unseen } from './automatic.ts';
import { dayOrderOf } from './day-order.ts';
import type { Known } from './known.ts';

/** What was found out about a feed, apart from which place is which. */
export interface Findings {
  layout: RecordLayout;
  places: readonly Known[];
  products: readonly string[];
  rows: MappingRows[];
  flags: ReadonlyMap<string, LeadType[]>;
}

/** Patterns that a target keeps besides the place that was found for it: a word for a kind must not be overlooked. */
const KEEPS_OTHERS: ReadonlySet<Target> = new Set(['kind', 'type']);

/** The mapping that says what was found, and what to look for that was not there yet. */
export function toMapping({ layout, places, products, rows, flags }: Findings, { taken }: Assigned): FeedMapping {
  const fields: FeedMapping['fields'] = {};
  for (const [target, automatic] of Object.entries(SAMPLE_MAPPING.fields) as [Target, string[]][]) {
    const found = patternsOf(taken.get(target) ?? []);
    const keeps = found.length === 0 || KEEPS_OTHERS.has(target);
    const others = keeps ? unseen(inThisLayout(automatic, target, places, rows, taken), target, places, flags) : [];
    if (found.length + others.length > 0) fields[target] = [...new Set([...found, ...others])];
  }
  fields.product = [...products, ...unseen(SAMPLE_MAPPING.fields.product ?? [], 'product', places, flags)];
  const dates = (taken.get('createdAt') ?? []).flatMap(
    ({ path }) => places.find((place) => place.path === path)?.values ?? [],
  );
  return {
    ...SAMPLE_MAPPING,
    name: layout.root[0] ?? SAMPLE_MAPPING.name,
    root: [...layout.root],
    record: layout.record,
    fields,
    rows,
    flags: Object.fromEntries(flags),
    labels: labelsOf(taken, places),
    dayOrder: dayOrderOf(dates),
  };
}

const patternsOf = (guesses: Assigned['guesses']): string[] => guesses.map(({ path, inProduct }) => inProduct ?? path);

/** What a mapping can hold as a word of a list. */
export const isEntry = (word: string): boolean => word.length > 0 && word.length <= 200;

/** What a schema says that the values of a list mean. */
function labelsOf(taken: Assigned['taken'], places: readonly Known[]): FeedMapping['labels'] {
  const labels: FeedMapping['labels'] = {};
  for (const [target, guesses] of taken) {
    const words = guesses.flatMap(({ path }) => places.find((place) => place.path === path)?.schema?.words ?? []);
    const said = words
      .filter(({ value, text }) => isEntry(value) && text && foldName(text) !== foldName(value))
      .slice(0, 500);
    if (said.length > 0)
      labels[target] = Object.fromEntries(said.map(({ value, text }) => [value, text.slice(0, 200).trim()]));
  }
  return labels;
}
