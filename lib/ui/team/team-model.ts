import { batch, createModel, effect } from '@preact/signals';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { enteringActions } from './entering-actions.ts';
import { forgetInvitation, inviteActions } from './invite-actions.ts';
import { ownActions } from './own-actions.ts';
import { type TeamDeps, teamState } from './team-state.ts';

/** The team that shares feeds, or how somebody alone gets into one. */
export const TeamModel = createModel((deps: TeamDeps) => {
  const state = teamState();

  const refresh = newestAnswer(
    () => deps.call('team.status', {}),
    (own) =>
      batch(() => {
        state.own.value = own;
        state.failure.value = null;
        // Of a team that is left, nothing is shown any more, its invitation least of all.
        if (!own) forgetInvitation(state);
      }),
    (error) => {
      state.failure.value = errorCode(error);
    },
  );

  const follow = oneAtATime(refresh);
  effect(() => deps.onChange(() => void follow()));

  /** Pages are not told of each turn with the server: how old the last one is has to be looked at now and then. */
  async function tick(): Promise<void> {
    if (state.own.peek()) await follow();
  }

  return {
    ...state,
    ...enteringActions(state, deps, refresh),
    ...inviteActions(state, deps),
    ...ownActions(state, deps, refresh),
    refresh,
    tick,
  };
});

export type Team = InstanceType<typeof TeamModel>;
