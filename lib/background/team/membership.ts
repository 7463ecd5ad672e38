import { may, type Role } from '../../domain/team/member.ts';
import type { EnterFault } from '../../domain/team/fault.ts';
import type { TeamEntered, TeamInvited } from '../../rpc/methods/team.ts';
import { hasTeam } from '../../storage/has-team.ts';
import { leaveInvitation, takeDraft, type TeamDraft } from '../../storage/team-draft.ts';
import { changeTeam, readTeam } from '../../storage/team.ts';
import { changeKey } from '../../team/change-key.ts';
import { createTeam, type EnterPorts, joinTeam } from '../../team/create.ts';
import { invitationOf, openInvitation, sealInvitation } from '../../team/invite.ts';
import { replicate } from '../../team/replicate.ts';
import type { Parts } from '../parts.ts';
import { openRing } from './names.ts';
import { shareFeed } from './share-feed.ts';
import { couchOn, teamPorts } from './sync.ts';

/** How somebody comes into a team, and what they may change of it. What was typed in is taken from where the page left it. */

/** Whoever begins a team looks after it. */
const FOUNDER: Role[] = ['member', 'fetcher', 'data-protection'];

const no = (why: EnterFault): TeamEntered => ({ ok: false, why });

/** One at a time, and not while the browser speaks with the server: it would store what belongs to another team. */
const alone = <Result>(parts: Parts, work: () => Promise<Result>): Promise<Result> =>
  parts.locks.request('team', () => parts.keepAwake(work));

async function enterPorts(parts: Parts, url: string): Promise<EnterPorts | null> {
  const db = await parts.db();
  if (!(await parts.mayReach(new URL(url).origin))) return null;
  return { db, now: parts.now, couchOf: couchOn(parts) };
}

export const createHere = (parts: Parts, feeds: readonly string[]): Promise<TeamEntered> =>
  entering(parts, 'create', async ({ server, name }) => {
    if (!URL.canParse(server.url)) return no('unsafe-address');
    const ports = await enterPorts(parts, server.url);
    if (!ports) return no('no-permission');
    const entered = await createTeam(ports, server, { name, roles: FOUNDER });
    if (entered.ok) for (const feed of feeds) await shareFeed(parts, feed);
    return entered;
  });

/** What an invitation says to whoever has its passphrase. To be accepted, it is typed in once more by the page. */
export async function invitedTo(parts: Parts): Promise<TeamInvited> {
  const draft = await takeDraft(await parts.db(), 'join', parts.now());
  if (!draft) return { ok: false, why: 'nothing-typed' };
  const opened = await openInvitation(draft.invitation, draft.passphrase);
  if (!opened.ok) return opened;
  const { server, roles } = opened.invitation;
  return { ok: true, url: server.url, database: server.database, roles };
}

export const joinHere = (parts: Parts): Promise<TeamEntered> =>
  entering(parts, 'join', async ({ invitation, passphrase, user, password, name }) => {
    const opened = await openInvitation(invitation, passphrase);
    if (!opened.ok) return opened;
    const { url } = opened.invitation.server;
    if (!URL.canParse(url)) return no('unsafe-address');
    const ports = await enterPorts(parts, url);
    return ports ? joinTeam(ports, opened.invitation, { user, password }, name) : no('no-permission');
  });

function entering<For extends 'create' | 'join'>(
  parts: Parts,
  what: For,
  enter: (draft: Extract<TeamDraft, { for: For }>) => Promise<TeamEntered>,
): Promise<TeamEntered> {
  return alone(parts, async () => {
    const db = await parts.db();
    const draft = await takeDraft(db, what, parts.now());
    if (!draft) return no('nothing-typed');
    if (await hasTeam(db)) return no('in-a-team');
    const entered = await enter(draft);
    if (entered.ok) parts.announce();
    return entered;
  });
}

/** The text of an invitation is left where the page that asked for it takes it. */
export async function inviteHere(parts: Parts, roles: Role[]): Promise<TeamEntered> {
  const db = await parts.db();
  const draft = await takeDraft(db, 'invite', parts.now());
  if (!draft) return no('nothing-typed');
  const row = await readTeam(db);
  if (!row) return no('no-team');
  if (!may(row.me.roles, 'invite')) return no('not-allowed');
  await leaveInvitation(db, await sealInvitation(await invitationOf(row, roles), draft.passphrase), parts.now());
  return { ok: true };
}

/** A colleague is of the team no more. Begun when all that is on the server is here, and told to the others at once. */
export const removeHere = (parts: Parts, actor: string): Promise<TeamEntered> =>
  alone(parts, async () => {
    const ring = await openRing(await parts.db());
    if (!ring || actor === ring.row.me.actor) return no('no-team');
    if (!may(ring.row.me.roles, 'change-key')) return no('not-allowed');
    const ports = await teamPorts(parts, ring);
    if (!ports) return no('no-permission');
    const before = await replicate(ports);
    if (!before.ok) return no(before.fault);
    const changed = await changeKey(ports, [actor]);
    if (!changed.ok) return no(changed.fault);
    if (changed.value !== 'changed') return no(changed.value);
    // It is done. What could not be told yet is told by the next turn.
    await replicate(ports);
    parts.announce();
    return { ok: true };
  });

/** For this browser alone: it downloads also while it cannot know whether a colleague does. */
export async function takeOver(parts: Parts, on: boolean): Promise<TeamEntered> {
  const db = await parts.db();
  const row = await readTeam(db);
  if (!row) return no('no-team');
  if (!may(row.me.roles, 'fetch')) return no('not-allowed');
  await changeTeam(db, ({ solo: _, ...others }) => (on ? { ...others, solo: true } : others));
  parts.announce();
  return { ok: true };
}
