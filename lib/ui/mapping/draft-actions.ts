import { batch } from '@preact/signals';
import type { LeadKind, LeadType } from '../../domain/lead/lead.ts';
import type { FeedMapping } from '../../domain/mapping/mapping.ts';
import { fits, withProduct, withSources } from './edit-fields.ts';
import { withFlag, withKind, withType } from './edit-words.ts';
import type { Field } from './fields.ts';
import type { Draft, MappingState } from './mapping-state.ts';

/** More steps back than anyone takes. */
const MOST_STEPS = 100;

/** Changes to the draft. Each can be taken back, and shows at once what it makes of the leads. */
export function draftActions(state: MappingState, changed: () => void) {
  /** `at` names the control, so that going through a list with the arrow keys is one step. */
  function set(draft: Draft | null, at: string): void {
    const { history } = state;
    if (state.desk.value?.locked) return;
    batch(() => {
      if (history.value.at(-1)?.at !== at) {
        history.value = [...history.value, { draft: state.draft.value, at }].slice(-MOST_STEPS);
      }
      state.draft.value = draft;
      state.notice.value = null;
    });
    changed();
  }

  function edit(at: string, change: (mapping: FeedMapping) => FeedMapping): void {
    const draft = state.draft.value;
    if (draft) set({ ...draft, mapping: change(draft.mapping) }, at);
  }

  /** The places of a field, best first. */
  function setSources(field: Field, sources: readonly string[], at: string = `field ${field}`): void {
    edit(at, (mapping) => withSources(mapping, state.places.value, field, [...new Set(sources)]));
  }

  /** A place goes in front of those that the field has: it was chosen, and they were worked out. */
  function put(place: string, field: Field): void {
    if (!fits(state.layout.value, field, place)) return;
    const [from = null] = state.layout.value.fields.get(place) ?? [];
    const others = (state.layout.value.sources.get(field) ?? []).filter((one) => one !== place);
    setSources(field, [place, ...others], `put ${place} ${field}`);
    state.notice.value = { kind: 'moved', place, from: from === field ? null : from, to: field };
  }

  function free(place: string, field: Field): void {
    const others = (state.layout.value.sources.get(field) ?? []).filter((one) => one !== place);
    setSources(field, others, `free ${place} ${field}`);
    state.notice.value = { kind: 'freed', place };
  }

  const setProduct = (element: string | null): void => edit('product', (mapping) => withProduct(mapping, element));
  const setKind = (word: string, kind: LeadKind): void =>
    edit(`kind ${word}`, (mapping) => withKind(mapping, word, kind));
  const setType = (word: string, types: readonly LeadType[] | null): void =>
    edit(`type ${word}`, (mapping) => withType(mapping, word, types));
  const setFlag = (place: string, types: readonly LeadType[] | null): void =>
    edit(`flag ${place}`, (mapping) => withFlag(mapping, place, types));
  const setZone = (zone: string): void => edit('zone', (mapping) => ({ ...mapping, zone }));
  const setDayOrder = (dayOrder: FeedMapping['dayOrder']): void =>
    edit('day order', (mapping) => ({ ...mapping, dayOrder }));

  function undo(): void {
    const last = state.history.value.at(-1);
    if (!last) return;
    batch(() => {
      state.history.value = state.history.value.slice(0, -1);
      state.draft.value = last.draft;
      state.notice.value = { kind: 'undone' };
    });
    changed();
  }

  return { set, edit, setSources, put, free, setProduct, setKind, setType, setFlag, setZone, setDayOrder, undo };
}
