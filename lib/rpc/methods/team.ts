import * as z from 'zod/mini';
import { actorSchema } from '../../domain/team/event.ts';
import type { EnterFault, TeamFault } from '../../domain/team/fault.ts';
import { type Role, roleSchema } from '../../domain/team/member.ts';
import type { TeamWait } from '../../domain/team/wait.ts';
import type { TriageEvent } from '../../domain/triage/triage.ts';
import { method } from '../method.ts';
import { byConnection, byLead, nothing, TRIAGE } from './inputs.ts';

/** A team as one of it sees it: nothing in it is secret. Times are ISO. */
export interface TeamView {
  me: { actor: string; name: string; roles: Role[] };
  server: { url: string; database: string; user: string };
  /** By name; the own one among them. */
  members: { actor: string; name: string; roles: Role[]; left: boolean }[];
  /** The connections that it shares, each with why it is not downloaded by this browser now. */
  feeds: { connectionId: string; wait: { why: TeamWait; since: string; until: string } | null }[];
  /** How the last turn with the server ended, and when one last went well. */
  turn: { at: string; fault: TeamFault | null; goodAt: string | null } | null;
  /** What the others have not been told yet, and what came and cannot be opened yet. */
  waiting: number;
  aside: number;
  /** This browser downloads although the server is away. */
  solo: boolean;
}

export type TeamEntered = { ok: true } | { ok: false; why: EnterFault };
/** A server, and what whoever joins may do; nothing of its secrets. */
export type TeamInvited = { ok: true; url: string; database: string; roles: Role[] } | { ok: false; why: EnterFault };
/** `waiting`: what the others have not been told even so. */
export type TeamSynced = { ok: true; waiting: number } | { ok: false; fault: TeamFault };

/** Whom a request is open with; null: with whoever asks. */
export interface ClaimReply {
  by: string | null;
  /** ISO. */
  until: string | null;
}

export interface SinceReply {
  /** What colleagues did that is not shown yet, and by whom. */
  acts: { at: string; act: TriageEvent['act']; by: string }[];
  /** A colleague who has it open as well. */
  openWith: string | null;
  /** The server has just been asked: nobody did anything else. */
  asked: boolean;
}

const OPTIONS = ['options'] as const;

/**
 * A team: what is typed in for it and what is handed out by it is left in the database by one side and taken away by the other
 * (`lib/storage/team-draft.ts`), so that no message has a password, an invitation or a passphrase in it.
 */
export const teamMethods = {
  /** Null for somebody alone. */
  'team.status': method<TeamView | null>()([...TRIAGE, 'options'], nothing),
  /** Begins a team with what was typed in, and shares these feeds with it. */
  'team.create': method<TeamEntered>()(
    OPTIONS,
    z.object({ feeds: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(100)) }),
  ),
  /** Makes an invitation, which the page takes from where it lies. */
  'team.invite': method<TeamEntered>()(
    OPTIONS,
    z.object({ roles: z.array(roleSchema).check(z.minLength(1), z.maxLength(10)) }),
  ),
  /** Where the invitation that was typed in leads: the page has to ask the browser for that before it is accepted. */
  'team.invited': method<TeamInvited>()(OPTIONS, nothing),
  /** Accepts the invitation that was typed in. */
  'team.join': method<TeamEntered>()(OPTIONS, nothing),
  /**
   * This browser is of the team no more. Its feeds stay, and are paused, since the others go on downloading them. `told`: the
   * others know of it.
   */
  'team.leave': method<{ told: boolean; paused: string[] } | null>()(OPTIONS, nothing),
  /** A colleague is of the team no more: from now on it seals with another key. */
  'team.remove': method<TeamEntered>()(OPTIONS, z.object({ actor: actorSchema })),
  /** A feed becomes the team's. */
  'team.share': method<boolean>()(OPTIONS, byConnection),
  /** This browser downloads although the server is away, or does so no more. */
  'team.takeOver': method<TeamEntered>()([...TRIAGE, 'options'], z.object({ on: z.boolean() })),
  /** Tells colleagues that a request is open here; to be said again while it is. Null where that cannot be told. */
  'team.claim': method<ClaimReply | null>()(TRIAGE, byLead),
  /** It is closed again. */
  'team.release': method<null>()(TRIAGE, byLead),
  /**
   * What colleagues did about a request since it was opened, before it is answered or filled in: `seen` is what was shown of it,
   * each act by its time and its name. Null for somebody alone, and of a lead that is not shared.
   */
  'team.since': method<SinceReply | null>()(
    TRIAGE,
    z.object({ leadKey: z.string(), seen: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(2000)) }),
  ),
  /** A turn with the server. Null for somebody alone, and while one is under way. */
  'team.sync': method<TeamSynced | null>()([...TRIAGE, 'options'], nothing),
} as const;
