import type { MappingLook, Shown } from '../../../lib/domain/mapping/learned.ts';
import { type Grounds, hintFor, type Trust, trustIn } from '../../../lib/ui/mapping/confidence.ts';
import { fits } from '../../../lib/ui/mapping/edit-fields.ts';
import type { Field } from '../../../lib/ui/mapping/fields.ts';
import { containersOf, isAt, type Layout } from '../../../lib/ui/mapping/layout.ts';
import type { Mapping } from '../../../lib/ui/mapping/mapping-model.ts';
import { hiddenWords } from './mapping-words.ts';
import { shownOf } from './shown-of.ts';

/** What every row of the table has to know. */
export interface FieldContext {
  layout: Layout;
  leads: MappingLook['leads'];
  /** The lead in front, from 0. */
  lead: number;
  locked: boolean;
  /** The place that is being dragged. */
  dragged: string | null;
  trustIn: (field: Field) => Trust;
  /** Places that a field can be filled from: such that nothing uses yet, and the others. */
  choicesFor: (field: Field) => { free: string[]; taken: string[] };
  /** Elements that could stand for a product, and the one that does. */
  containers: { all: string[]; chosen: string | null };
  /** What the lead at a place of the table has in a field. */
  shownIn: (lead: number, field: Field) => Shown | null;
  /** A place that no field uses, and that this one might be filled from. */
  hintOf: (field: Field) => string | null;
  /** What stands at a place in the first lead that has it. */
  exampleAt: (place: string) => string | null;
  setSources: (field: Field, sources: readonly string[]) => void;
  setProduct: (element: string | null) => void;
  put: (place: string, field: Field) => void;
}

export function fieldContext(model: Mapping, dragged: string | null): FieldContext {
  const layout = model.layout.value;
  const look = model.look.value;
  const draft = model.draft.value;
  const places = look?.places ?? [];
  const paths = model.places.value;
  const containers = containersOf(paths);
  const products = draft?.mapping.fields.product ?? [];
  const isFree = (place: string): boolean => !layout.fields.has(place) && !layout.flags.has(place);
  const grounds: Grounds = {
    before: model.startLayout.value,
    // What cannot be changed needs no doubts.
    confirmed: draft?.confirmed === true || model.desk.value?.locked === true,
    guesses: draft?.guesses ?? [],
  };
  return {
    layout,
    leads: look?.leads ?? [],
    lead: model.lead.value,
    locked: model.desk.value?.locked === true,
    dragged,
    trustIn: (field) => trustIn(field, layout, grounds),
    choicesFor(field) {
      const fitting = paths.filter((place) => fits(layout, field, place));
      return { free: fitting.filter(isFree), taken: fitting.filter((place) => !isFree(place)) };
    },
    containers: { all: containers, chosen: containers.find((one) => products.some((it) => isAt(it, one))) ?? null },
    shownIn: (lead, field) => look && shownOf(look, layout, lead, field),
    hintOf(field) {
      const fitting = paths.find((place) => isFree(place) && hintFor(grounds.guesses, place) === field);
      return fitting !== undefined && fits(layout, field, fitting) ? fitting : null;
    },
    exampleAt(place) {
      const shown = places.find(({ path }) => path === place)?.values.find((value) => value !== null);
      if (!shown) return null;
      return 'hidden' in shown ? hiddenWords(shown) : shown.shown;
    },
    setSources: (field, sources) => model.setSources(field, sources),
    setProduct: model.setProduct,
    put: model.put,
  };
}
