import { batch } from '@preact/signals';
import { acceptInvitation, beginTeam, lookAtInvitation } from './enter-team.ts';
import type { Missing, TeamDeps, TeamState, TeamTask } from './team-state.ts';
import { isDone, teamWork } from './team-work.ts';
import { type BeginTyped, type JoinTyped, missingIn, withScheme } from './typed.ts';

/** How somebody who is alone begins a team, or joins one. */
export function enteringActions(state: TeamState, deps: TeamDeps, refresh: () => Promise<void>) {
  /** What was typed in with the invitation that was read: nowhere else, since there are secrets in it. */
  let read: JoinTyped | null = null;

  function lacks(during: TeamTask, what: Missing | null): boolean {
    if (what !== null) state.problem.value = { during, kind: 'missing', what };
    return what !== null;
  }

  async function entered(kind: 'begun' | 'joined'): Promise<void> {
    read = null;
    batch(() => {
      state.open.value = null;
      state.invited.value = null;
      state.news.value = { kind };
    });
    await refresh();
  }

  /** What is folded away is not kept: there are secrets in it. */
  function show(part: 'begin' | 'join' | null): void {
    otherInvitation();
    state.open.value = part;
  }

  async function begin({ server, name, ...typed }: BeginTyped, feeds: string[]): Promise<void> {
    if (lacks('begin', missingIn({ server, name, ...typed }, ['server', 'database', 'user', 'name']))) return;
    const at = { url: withScheme(server), database: typed.database.trim(), user: typed.user.trim() };
    await teamWork(state, 'begin', async () => {
      const wanted = { server: { ...at, password: typed.password }, name: name.trim() };
      if (isDone(state, 'begin', await beginTeam(deps, wanted, feeds))) await entered('begun');
    });
  }

  async function look({ user, name, ...others }: JoinTyped): Promise<void> {
    const typed = { ...others, user: user.trim(), name: name.trim() };
    if (lacks('look', missingIn(typed, ['invitation', 'user', 'name']))) return;
    await teamWork(state, 'look', async () => {
      const answer = await lookAtInvitation(deps, typed);
      if (!answer.ok) isDone(state, 'look', answer);
      else {
        read = typed;
        state.invited.value = answer;
      }
    });
  }

  async function join(): Promise<void> {
    const [invited, typed] = [state.invited.peek(), read];
    if (!invited || !typed) return;
    await teamWork(state, 'join', async () => {
      if (isDone(state, 'join', await acceptInvitation(deps, invited.url, typed))) await entered('joined');
    });
  }

  /** What was typed in stays in the form. */
  function otherInvitation(): void {
    if (state.task.peek() !== null) return;
    read = null;
    state.invited.value = null;
    state.problem.value = null;
  }

  return { show, begin, look, join, otherInvitation };
}
