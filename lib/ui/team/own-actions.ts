import type { TeamDeps, TeamMember, TeamState } from './team-state.ts';
import { isDone, teamWork } from './team-work.ts';

/** What somebody does about the team that they are in. */
export function ownActions(state: TeamState, deps: TeamDeps, refresh: () => Promise<void>) {
  function askRemove(member: TeamMember | null): void {
    state.removing.value = member;
  }

  async function remove(): Promise<void> {
    const member = state.removing.peek();
    state.removing.value = null;
    if (!member) return;
    await teamWork(state, 'remove', async () => {
      const { actor, name } = member;
      if (isDone(state, 'remove', await deps.call('team.remove', { actor })))
        state.news.value = { kind: 'removed', name };
      await refresh();
    });
  }

  function askLeave(ask: boolean): void {
    state.leaving.value = ask;
  }

  async function leave(): Promise<void> {
    state.leaving.value = false;
    await teamWork(state, 'leave', async () => {
      const left = await deps.call('team.leave', {});
      if (left) state.news.value = { kind: left.told ? 'left' : 'left-untold' };
      await refresh();
    });
  }

  const share = (connectionId: string): Promise<void> =>
    teamWork(state, 'share', async () => {
      await deps.call('team.share', { connectionId });
      await refresh();
    });

  const takeOver = (on: boolean): Promise<void> =>
    teamWork(state, 'take-over', async () => {
      isDone(state, 'take-over', await deps.call('team.takeOver', { on }));
      await refresh();
    });

  const sync = (): Promise<void> =>
    teamWork(state, 'sync', async () => {
      // How it ended is in the state of the team.
      await deps.call('team.sync', {});
      await refresh();
    });

  return { askRemove, remove, askLeave, leave, share, takeOver, sync };
}
