import { signal } from '@preact/signals';
import type { EnterFault } from '../../domain/team/fault.ts';
import type { ErrorCode, Output } from '../../rpc/contract.ts';
import type { PassphraseProblem } from '../visits/passphrase.ts';
import type { EnterDeps } from './enter-team.ts';

export interface TeamDeps extends EnterDeps {
  /** Into the clipboard. */
  copy: (text: string) => Promise<void>;
  onChange: (listener: () => void) => () => void;
}

/** What is under way. */
export type TeamTask = 'begin' | 'look' | 'join' | 'invite' | 'remove' | 'leave' | 'sync' | 'share' | 'take-over';

/** What has to be typed in. */
export type Missing = 'server' | 'database' | 'user' | 'name' | 'invitation' | 'roles';

/** Why nothing came of it. */
export type TeamProblem = { during: TeamTask } & (
  | { kind: 'refused'; why: EnterFault }
  | { kind: 'missing'; what: Missing }
  | { kind: 'passphrase'; what: PassphraseProblem }
  | { kind: 'failed'; code: ErrorCode }
);

export type Invited = Extract<Output<'team.invited'>, { ok: true }>;
export type OwnTeam = NonNullable<Output<'team.status'>>;
export type TeamMember = OwnTeam['members'][number];

export type TeamNews = { kind: 'begun' | 'joined' | 'left' | 'left-untold' } | { kind: 'removed'; name: string };

export const teamState = () => ({
  /** What is known of the team: null for somebody alone, and undefined until it is known. */
  own: signal<OwnTeam | null | undefined>(undefined),
  /** Which of the two forms is unfolded. */
  open: signal<'begin' | 'join' | null>(null),
  task: signal<TeamTask | null>(null),
  /** When the turn was that was asked for last, if it went well: ISO. */
  synced: signal<string | null>(null),
  problem: signal<TeamProblem | null>(null),
  /** The team could not be looked at. */
  failure: signal<ErrorCode | null>(null),
  news: signal<TeamNews | null>(null),
  /** Where the invitation leads that was read. */
  invited: signal<Invited | null>(null),
  /** The text of the one that was made, which is shown once, and whether it is in the clipboard. */
  invitation: signal<string | null>(null),
  copied: signal<boolean | null>(null),
  inviting: signal(false),
  /** Whom the user is asked about. */
  removing: signal<TeamMember | null>(null),
  leaving: signal(false),
});

export type TeamState = ReturnType<typeof teamState>;
