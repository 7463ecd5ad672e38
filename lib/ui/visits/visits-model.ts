import { batch, createModel, effect, signal } from '@preact/signals';
import { oneAtATime } from '../one-at-a-time.ts';
import { answerActions } from './answer-actions.ts';
import { askActions } from './ask-actions.ts';
import { importActions } from './import-actions.ts';
import { listActions } from './list-actions.ts';
import { type VisitsDeps, visitsState } from './visits-state.ts';

/** The visits by deadline, one of them open, what it may be asked, and what its person said. */
export const VisitsModel = createModel((deps: VisitsDeps) => {
  const state = visitsState(deps);
  const { refresh, filterBy, turnTo, find } = listActions(state, deps);
  const ask = askActions(state, deps, refresh);
  const answers = answerActions(state, deps, refresh);

  function forget(): void {
    batch(() => {
      state.visit.value = null;
      state.gone.value = false;
      state.verdicts.value = null;
      state.way.value = null;
      state.toPaste.value = null;
      state.language.value = null;
      state.notice.value = null;
      state.lead.value = null;
      state.letter.value = null;
      state.news.value = null;
    });
  }

  /** Opens what the address asks for; null closes it. */
  async function openFor(heldKey: string | null): Promise<void> {
    if (heldKey === (state.visit.value?.heldKey ?? null) && !state.gone.value) return;
    forget();
    if (heldKey === null) return;
    await state.run('open', async () => {
      const [visit, settings] = await Promise.all([find(heldKey), deps.call('consent.settings', {})]);
      batch(() => {
        state.settings.value = settings;
        state.visit.value = visit;
        state.gone.value = visit === null;
      });
      if (visit?.standing.state === 'held') await ask.lookWhetherToAsk(visit);
      if (visit?.standing.state === 'consented') await answers.readLead();
    });
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
