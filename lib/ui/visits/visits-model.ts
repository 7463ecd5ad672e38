import { batch, createModel, effect, signal } from '@preact/signals';
import type { VisitView } from '../../rpc/methods/visits.ts';
import { errorCode } from '../error-code.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { answerActions } from './answer-actions.ts';
import { askActions } from './ask-actions.ts';
import { importActions } from './import-actions.ts';
import { listActions } from './list-actions.ts';
import { closeVisit, type VisitsDeps, visitsState } from './visits-state.ts';

/** The visits by deadline, one of them open, what it may be asked, and what its person said. */
export const VisitsModel = createModel((deps: VisitsDeps) => {
  const state = visitsState(deps);
  const { refresh, filterBy, turnTo, find } = listActions(state, deps);
  const ask = askActions(state, deps, refresh);
  const answers = answerActions(state, deps, refresh, (visit) => look(visit));

  /** What belongs to the state that the open visit is in. */
  async function look(visit: VisitView): Promise<void> {
    if (visit.standing.state === 'held') await ask.lookWhetherToAsk(visit);
    else await answers.readLead();
  }

  let wanted: string | null = null;

  /** Opens what the address asks for; null closes it. Of several that were asked for in a hurry, the last one counts. */
  async function openFor(heldKey: string | null): Promise<void> {
    if (heldKey === wanted) return;
    wanted = heldKey;
    closeVisit(state);
    if (heldKey === null) return;
    try {
      const [visit, settings] = await Promise.all([find(heldKey), deps.call('consent.settings', {})]);
      if (wanted !== heldKey) return;
      batch(() => {
        state.settings.value = settings;
        state.visit.value = visit;
        state.gone.value = visit === null;
      });
      if (visit) await look(visit);
    } catch (error) {
      if (wanted === heldKey) state.failure.value = { during: 'open', code: errorCode(error) };
    }
  }

  function tick(): void {
    state.clock.value = deps.now();
  }

  const follow = oneAtATime(refresh);
  effect(() => deps.onChange(() => void follow()));

  return {
    ...state,
    refresh,
    filterBy,
    turnTo,
    openFor,
    tick,
    languages: signal(deps.composer.languages),
    hashOf: deps.hashOf,
    copy: deps.copy,
    ...ask,
    ...answers,
    ...importActions(state, deps, refresh),
  };
});

export type Visits = InstanceType<typeof VisitsModel>;
