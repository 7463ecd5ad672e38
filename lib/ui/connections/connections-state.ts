import { signal } from '@preact/signals';
import type { Connection, FeedAddress } from '../../domain/connection/connection.ts';
import type { DownloadReport, RecordProblem } from '../../domain/connection/download-report.ts';
import type { TeamWait } from '../../domain/team/wait.ts';
import type { ConnectionView, ErrorCode } from '../../rpc/contract.ts';
import type { KnownFeed } from '../../storage/same-feed.ts';
import type { Call } from '../call.ts';
import type { FormProblem } from './connection-draft.ts';

/** What the connections model needs of the world. */
export interface ConnectionsDeps {
  call: Call;
  now: () => number;
  /** The feed that has this address already, other than the one that is being changed. */
  feedAt: (address: FeedAddress, except: string | null) => Promise<KnownFeed | null>;
  /** The same for the same address, so that a feed that is added again is known again. */
  idOf: (address: FeedAddress) => Promise<string>;
  permissions: { request: (origin: string) => Promise<boolean> };
  /** Writes to the extension's own database; without an address the stored one stays. A key takes no other way. */
  saveConnection: (connection: Connection, address?: FeedAddress) => Promise<void>;
  /** A moment, until the background has got on with what keeps it busy. */
  pause: () => Promise<void>;
  onChange: (listener: () => void) => () => void;
}

/** The form that is open: for a new feed, or for the one being edited. */
export interface FormState {
  connection: Connection | null;
  saving: boolean;
  problem: FormProblem | null;
  /** Whose permission will be asked for; null while the address is none yet. */
  origin: string | null;
  /** What the feed is called when the user gives it no name. */
  suggestion: string | null;
  /** The feed that has the address already, for the problems that speak of it. */
  known: Connection | null;
}

/** Why a download was asked for: its button, access just given, or an address just saved. */
export type Asked = 'button' | 'allowed' | 'saved';

/** What there is to say at one connection. */
export type ConnectionNotice =
  | { kind: 'saved' | 'saved-again' | 'paused' | 'resumed' | 'live-kept' | 'live-erased' | 'noted' }
  | { kind: 'not-yet'; asked: Asked; nextAllowedAt: string; team?: TeamWait }
  | { kind: 'error'; code: ErrorCode };

/** Everything the set-up page shows. Only the actions beside this file write to it. Never an address, never a key. */
export const connectionsState = (now: number) => ({
  clock: signal(now),
  list: signal<ConnectionView[] | null>(null),
  failure: signal<ErrorCode | null>(null),
  form: signal<FormState | null>(null),
  removing: signal<Connection | null>(null),
  removed: signal(false),
  /** The connection whose test is about to end. */
  goingLive: signal<Connection | null>(null),
  /** The connection whose card is to get the focus, as soon as it is there. */
  focusCard: signal<string | null>(null),
  /** The connections with a download that was started here. */
  fetching: signal<readonly string[]>([]),
  notices: signal<Readonly<Record<string, ConnectionNotice>>>({}),
  problems: signal<Readonly<Record<string, RecordProblem[]>>>({}),
  /** The downloads of the connections whose log or test report was opened, newest first. */
  downloads: signal<Readonly<Record<string, DownloadReport[]>>>({}),
  sample: signal<'idle' | 'loading' | 'loaded'>('idle'),
});

export type ConnectionsState = ReturnType<typeof connectionsState>;

/** Says something at a connection, or, with null, nothing any more. */
export function note(state: ConnectionsState, connectionId: string, notice: ConnectionNotice | null): void {
  const { [connectionId]: _before, ...others } = state.notices.value;
  state.notices.value = notice ? { ...others, [connectionId]: notice } : others;
}

/** The connections of the list, without how they are doing. */
export const connectionsIn = (state: ConnectionsState): Connection[] =>
  state.list.value?.map(({ connection }) => connection) ?? [];
