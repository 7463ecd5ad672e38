import { batch } from '@preact/signals';
import type { VisitState } from '../../domain/consent/standing.ts';
import type { VisitList, VisitView } from '../../rpc/methods/visits.ts';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import type { VisitsDeps, VisitsState } from './visits-state.ts';

/** As many as are drawn without a pause, and read without getting lost. */
export const PAGE_SIZE = 50;

/** As many as one question may ask for. */
const MOST = 10_000;

export function listActions(state: VisitsState, deps: VisitsDeps) {
  const refresh = newestAnswer(
    () => {
      state.clock.value = deps.now();
      const limit = Math.min(MOST, (state.page.value + 1) * PAGE_SIZE);
      return deps.call('visits.list', { state: state.filter.value, limit });
    },
    (list) => show(state, list),
    (error) => {
      state.failure.value = { during: 'list', code: errorCode(error) };
    },
  );

  function filterBy(filter: VisitState | null): Promise<void> {
    batch(() => {
      state.filter.value = filter;
      state.page.value = 0;
    });
    return refresh();
  }

  function turnTo(page: number): Promise<void> {
    state.page.value = Math.max(0, page);
    return refresh();
  }

  /** One visit, wherever in the list it stands; null when it is no longer there. */
  async function find(heldKey: string): Promise<VisitView | null> {
    const here = state.list.value?.visits.find((visit) => visit.heldKey === heldKey);
    if (here) return here;
    const all = await deps.call('visits.list', { state: null, limit: MOST });
    return all.visits.find((visit) => visit.heldKey === heldKey) ?? null;
  }

  return { refresh, filterBy, turnTo, find };
}

function show(state: VisitsState, list: VisitList): void {
  batch(() => {
    state.list.value = list;
    if (state.failure.value?.during === 'list') state.failure.value = null;
    // The last page may have gone with what was on it.
    const last = Math.max(0, Math.ceil(list.visits.length / PAGE_SIZE) - 1);
    if (state.page.value > last) state.page.value = last;
    const open = state.visit.value?.heldKey;
    state.visit.value = list.visits.find(({ heldKey }) => heldKey === open) ?? state.visit.value;
    // The clock may have ended what was seen here a moment ago.
    if (state.visit.value?.standing.state !== 'consented') state.lead.value = null;
  });
}

/** What is drawn of the list. */
export const shownOf = (list: VisitList, page: number): VisitView[] =>
  list.visits.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
