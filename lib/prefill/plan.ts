import type { FillOutcome } from '../domain/lead/fill-report.ts';
import type { FieldType, FormValues } from '../domain/lead/form-values.ts';
import { isMappedType, type ValueMaps } from '../domain/profile/profile.ts';
import type { Assigned } from './assign/assigned.ts';
import { blocksToFill } from './assign/blocks.ts';
import { preferBuyers } from './assign/buyers.ts';
import { standIns } from './assign/stand-ins.ts';
import { groupsToFill } from './assign/groups.ts';
import { phoneBoxes, phoneParts } from './assign/phone-boxes.ts';
import { zipBoxes } from './assign/zip-boxes.ts';
import { withKinds } from './values/kind-lists.ts';
import { valueFor, type FormShape } from './values/values.ts';

/** What is to happen to one control, and why: what to write, or the outcome that is known without writing. */
export interface Step {
  entry: Assigned;
  outcome: FillOutcome;
  /** Set when the outcome is `filled`: what to put in, or null where an option must be found by its wordings. */
  text: string | null;
  wordings: string[];
  why: string;
}

export interface PlanOptions {
  /** The browser's languages. */
  langs: readonly string[];
  /** The CRM's own words for ours. */
  valueMaps?: ValueMaps;
  /** Fields, by `ref`, that turned out to have no option for their value. */
  unable?: ReadonlySet<number>;
}

/** A lead may say "constructor", which every object has. */
const own = (map: Record<string, string> = {}, word: string): string | undefined =>
  Object.hasOwn(map, word) ? map[word] : undefined;

/** Weighs the whole page. Nothing is touched: the plan can be shown, tested and thrown away. */
export function plan(
  assigned: readonly Assigned[],
  values: FormValues,
  { langs, valueMaps = {}, unable = new Set() }: PlanOptions,
): Step[] {
  const groups = groupsToFill(assigned);
  const chosen = blocksToFill(assigned.filter((entry) => groups.has(entry.field.group)));
  preferBuyers(assigned, chosen, values.organization);
  for (const entry of assigned) if (entry.decided && entry.type) chosen.add(entry);
  const boxes = phoneBoxes([...chosen]);
  const parts = phoneParts([...chosen]);
  const zips = zipBoxes([...chosen]);
  const types = new Set([...chosen].map((entry) => entry.type));
  const shape: FormShape = {
    has: (type: FieldType) => types.has(type),
    phoneBox: (field) => boxes.get(field.order) ?? null,
    phonePart: (field) => parts.get(field.order) ?? null,
    zipBox: (field) => zips.get(field.order) ?? null,
    langs,
    translate: (type, text) => (isMappedType(type) ? own(valueMaps[type], text) : undefined),
  };

  const lost = (entry: Assigned): boolean =>
    unable.has(entry.field.ref) ||
    (entry.field.tag === 'select' && valueFor(entry.type!, entry.field, values, shape).kind === 'unsure');
  for (const entry of standIns(assigned, chosen, lost)) chosen.add(entry);

  const steps = assigned.map((entry): Step => {
    const { field, type } = entry;
    const left = (outcome: FillOutcome, why: string): Step => ({ entry, outcome, text: null, wordings: [], why });
    if (field.offLimits) return left('off-limits', field.offLimits);
    if (!type) return left('not-ours', 'not known');
    if (!entry.decided && !groups.has(field.group)) return left('not-ours', 'another form of the page');
    if (!chosen.has(entry)) return left('not-ours', 'its value belongs in another field');
    if (entry.unsure) return left('unsure', 'two readings are close');
    const value = valueFor(type, field, values, shape);
    if (value.kind === 'none') return left('no-value', 'the lead has nothing for it');
    if (!field.empty) return left('kept', 'it holds a value');
    if (value.kind === 'unsure') return left('unsure', value.why);
    const why = entry.why.at(-1) ?? '';
    return value.kind === 'choice'
      ? { entry, outcome: 'filled', text: null, wordings: value.wordings, why }
      : { entry, outcome: 'filled', text: value.text, wordings: value.wordings ?? [], why };
  });
  return withKinds(steps, values);
}

/** The country first and the state next, since pages rebuild what depends on them; the rest as a reader would fill it. */
export function inWritingOrder(steps: readonly Step[]): Step[] {
  const rank = (step: Step) => (step.entry.type === 'country' ? 0 : step.entry.type === 'address-level1' ? 1 : 2);
  return steps
    .filter((step) => step.outcome === 'filled')
    .toSorted((a, b) => rank(a) - rank(b) || a.entry.field.order - b.entry.field.order);
}
