import type { Role } from '../../domain/team/member.ts';
import { isSafeServer } from '../../storage/safe-server.ts';
import type { Output } from '../../rpc/contract.ts';
import type { TeamDraft } from '../../storage/team-draft.ts';
import type { Call } from '../call.ts';

export interface EnterDeps {
  call: Call;
  /** Asks the browser for the permission to speak with a server. */
  request: (origin: string) => Promise<boolean>;
  /** What is typed in crosses no message: it is left in the database, and taken away by the background. */
  leaveDraft: (draft: TeamDraft) => Promise<void>;
  takeInvitation: () => Promise<string | null>;
}

type Entered = Output<'team.create'>;

const NO_PERMISSION: Entered = { ok: false, why: 'no-permission' };

/** Nothing may be awaited before the question: a browser listens to it only within the click. */
async function enter(deps: EnterDeps, url: string, draft: TeamDraft, ask: () => Promise<Entered>): Promise<Entered> {
  if (!isSafeServer(url)) return { ok: false, why: 'unsafe-address' };
  if (!(await deps.request(new URL(url).origin).catch(() => false))) return NO_PERMISSION;
  await deps.leaveDraft(draft);
  return ask();
}

/** Begins a team, with feeds that are shared with it from the start. */
export const beginTeam = (
  deps: EnterDeps,
  typed: Omit<TeamDraft & { for: 'create' }, 'for'>,
  feeds: string[],
): Promise<Entered> =>
  enter(deps, typed.server.url, { for: 'create', ...typed }, () => deps.call('team.create', { feeds }));

type Typed = Omit<TeamDraft & { for: 'join' }, 'for'>;

/** Where an invitation leads, which has to be known before the browser is asked: so that is one press on a button, and joining another. */
export async function lookAtInvitation(deps: EnterDeps, typed: Typed): Promise<Output<'team.invited'>> {
  await deps.leaveDraft({ for: 'join', ...typed });
  return deps.call('team.invited', {});
}

export const acceptInvitation = (deps: EnterDeps, url: string, typed: Typed): Promise<Entered> =>
  enter(deps, url, { for: 'join', ...typed }, () => deps.call('team.join', {}));

/** The text of an invitation, to be shown once. */
export async function makeInvitation(
  deps: EnterDeps,
  roles: Role[],
  passphrase: string,
): Promise<{ ok: true; text: string } | Exclude<Entered, { ok: true }>> {
  await deps.leaveDraft({ for: 'invite', passphrase });
  const made = await deps.call('team.invite', { roles });
  if (!made.ok) return made;
  const text = await deps.takeInvitation();
  return text === null ? { ok: false, why: 'nothing-typed' } : { ok: true, text };
}
