import type { Handlers } from '../../rpc/server.ts';
import type { Parts } from '../parts.ts';
import { teamCode } from './load.ts';

type TeamMethods = Extract<keyof Handlers, `team.${string}`>;

/** What is said of a team and to it. Whoever is alone loads its code when they begin or join one. */
export function teamHandlers(parts: Parts): Pick<Handlers, TeamMethods> {
  const code = () => teamCode(parts);
  return {
    'team.status': async () => (await code())?.teamStatus(parts) ?? null,
    'team.create': async ({ feeds }) => (await parts.loadTeam()).createHere(parts, feeds),
    'team.invited': async () => (await parts.loadTeam()).invitedTo(parts),
    'team.join': async () => (await parts.loadTeam()).joinHere(parts),
    'team.invite': async ({ roles }) => (await parts.loadTeam()).inviteHere(parts, roles),
    'team.leave': async () => (await code())?.leaveHere(parts) ?? null,
    'team.remove': async ({ actor }) => (await code())?.removeHere(parts, actor) ?? { ok: false, why: 'no-team' },
    'team.share': async ({ connectionId }) => (await code())?.shareHere(parts, connectionId) ?? false,
    'team.takeOver': async ({ on }) => (await code())?.takeOver(parts, on) ?? { ok: false, why: 'no-team' },
    'team.claim': async ({ leadKey }) => (await code())?.claimLead(parts, leadKey) ?? null,
    'team.release': async ({ leadKey }) => (await code())?.releaseLead(parts, leadKey) ?? null,
    'team.since': async (asked) => (await code())?.actedSince(parts, asked) ?? null,
    'team.sync': async () => (await code())?.syncTeam(parts) ?? null,
  };
}
