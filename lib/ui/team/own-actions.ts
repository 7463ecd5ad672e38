import type { TeamDeps, TeamMember, TeamState, TeamTask } from './team-state.ts';
import { isDone, teamWork } from './team-work.ts';

/** What somebody does about the team that they are in. */
export function ownActions(state: TeamState, deps: TeamDeps, refresh: () => Promise<void>) {
  /** Asks the browser for the server where it may not be reached any more: within the click, before anything else. */
  async function isAllowed(during: TeamTask): Promise<boolean> {
    const own = state.own.peek();
    if (own?.turn?.fault !== 'no-permission') return true;
    const granted = await deps.request(new URL(own.server.url).origin).catch(() => false);
    return isDone(state, during, granted ? { ok: true } : { ok: false, why: 'no-permission' });
  }

  function askRemove(member: TeamMember | null): void {
    // What is under way would keep it from being done, after the user was asked.
    if (member && state.task.peek() !== null) return;
    state.removing.value = member;
  }

  async function remove(): Promise<void> {
    const member = state.removing.peek();
    state.removing.value = null;
    if (!member) return;
    await teamWork(state, 'remove', async () => {
      if (!(await isAllowed('remove'))) return;
      const { actor, name } = member;
      if (isDone(state, 'remove', await deps.call('team.remove', { actor })))
        state.news.value = { kind: 'removed', name };
      await refresh();
    });
  }

  function askLeave(ask: boolean): void {
    if (ask && state.task.peek() !== null) return;
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
      const shared = await deps.call('team.share', { connectionId });
      if (!shared) state.problem.value = { during: 'share', kind: 'refused', why: 'no-address' };
      await refresh();
    });

  const takeOver = (on: boolean): Promise<void> =>
    teamWork(state, 'take-over', async () => {
      isDone(state, 'take-over', await deps.call('team.takeOver', { on }));
      await refresh();
    });

  const sync = (): Promise<void> =>
    teamWork(state, 'sync', async () => {
      if (!(await isAllowed('sync'))) return;
      state.synced.value = null;
      await deps.call('team.sync', {});
      await refresh();
      // Why it did not go well is in the state of the team.
      const turn = state.own.peek()?.turn;
      if (turn && !turn.fault) state.synced.value = turn.at;
    });

  return { askRemove, remove, askLeave, leave, share, takeOver, sync };
}
