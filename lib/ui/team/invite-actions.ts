import { batch } from '@preact/signals';
import type { Role } from '../../domain/team/member.ts';
import { passphraseProblem } from '../visits/passphrase.ts';
import { makeInvitation } from './enter-team.ts';
import type { TeamDeps, TeamState } from './team-state.ts';
import { isDone, teamWork } from './team-work.ts';

export function forgetInvitation(state: TeamState): void {
  state.inviting.value = false;
  state.invitation.value = null;
  state.copied.value = null;
}

/** Whoever looks after a team invites colleagues into it. */
export function inviteActions(state: TeamState, deps: TeamDeps) {
  async function invite(roles: Role[], first: string, second: string): Promise<void> {
    const passphrase = passphraseProblem(first, second);
    if (roles.length === 0) state.problem.value = { during: 'invite', kind: 'missing', what: 'roles' };
    else if (passphrase) state.problem.value = { during: 'invite', kind: 'passphrase', what: passphrase };
    else
      await teamWork(state, 'invite', async () => {
        const made = await makeInvitation(deps, roles, first);
        if (!made.ok) isDone(state, 'invite', made);
        // Whoever has closed it meanwhile does not want it.
        else if (state.inviting.peek())
          batch(() => {
            state.invitation.value = made.text;
            state.copied.value = null;
          });
      });
  }

  async function copyInvitation(): Promise<void> {
    const text = state.invitation.peek();
    if (text === null) return;
    state.copied.value = await deps.copy(text).then(
      () => true,
      () => false,
    );
  }

  function showInvite(open: boolean): void {
    batch(() => {
      forgetInvitation(state);
      state.inviting.value = open;
      state.problem.value = null;
    });
  }

  return { invite, copyInvitation, showInvite };
}
