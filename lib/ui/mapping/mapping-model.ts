import { createModel, effect } from '@preact/signals';
import { draftActions } from './draft-actions.ts';
import { fileActions } from './file-actions.ts';
import { lookActions } from './look-actions.ts';
import { type MappingDeps, mappingState } from './mapping-state.ts';
import { openActions } from './open-actions.ts';
import { prepareActions } from './prepare-actions.ts';
import { sampleActions } from './sample-actions.ts';
import { saveActions } from './save-actions.ts';

/** The page on which the layout of a feed is looked at and corrected. */
export const MappingModel = createModel((deps: MappingDeps) => {
  const state = mappingState();
  const looking = lookActions(state, deps);
  const drafting = draftActions(state, looking.changed);
  const opening = openActions(state, deps, drafting.set, looking.lookAgain);
  effect(() => deps.onChange(() => void opening.reload()));
  return {
    ...state,
    ...drafting,
    ...opening,
    ...sampleActions(state, deps, drafting.set),
    ...saveActions(state, deps, opening.reload, looking.lookAgain),
    ...fileActions(state, deps, drafting.set),
    ...prepareActions(state, deps),
    show: looking.show,
    stepTo: looking.stepTo,
    /** Feeds that are no more leave no drafts behind. */
    keepDraftsOf: (connectionIds: readonly string[]) => deps.drafts.keepOnly(connectionIds),
  };
});

export type Mapping = InstanceType<typeof MappingModel>;
