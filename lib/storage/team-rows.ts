import type { DBSchema } from 'idb';
import type { Sealed } from '../domain/consent/sealed.ts';
import type { CommonMark } from '../domain/team/common.ts';
import type { Clock } from '../domain/team/clock.ts';
import type { Box, BoxDoc, DocKind } from '../domain/team/documents.ts';
import type { TeamAct, TeamEvent } from '../domain/team/event.ts';
import type { Attempt, Lease } from '../domain/team/lease.ts';
import type { Role } from '../domain/team/member.ts';
import type { TeamName } from '../domain/team/name.ts';
import type { TeamWait } from '../domain/team/wait.ts';
import type { DraftRow, InvitationRow } from './team-draft.ts';
import type { Shared } from '../domain/team/shared.ts';

/** Where the team's documents lie, and as whom this browser gets at them. */
export interface TeamServer {
  url: string;
  database: string;
  user: string;
  password: string;
}

/** That this browser belongs to a team. Somebody alone has no such row, and nothing in the other stores. */
export interface TeamRow {
  team: string;
  server: TeamServer;
  me: { actor: string; name: string; roles: Role[] };
  /** The connections whose leads are the team's. */
  feeds: string[];
  /** By what names the team knows those of them that have another id here: `lib/domain/team/shared-feeds.ts`. */
  known?: Record<string, string>;
  /** Hashes of ids. The same in all epochs. */
  idKey: CryptoKey;
  /** By epoch: what is sealed with the newest can be opened with the others only as long as they are here. */
  epochs: { epoch: number; key: CryptoKey }[];
  /** The epoch that is sealed with. */
  epoch: number;
  /** One that this browser is about to begin: it goes on with it after a restart. */
  beginning?: { epoch: number; without: string[] };
  /** Of ECDH: what a colleague sends to this browser alone is opened with it. */
  privateKey: CryptoKey;
  publicKey: string;
  /** Its person wants it to download although the server is away, where nobody can know whether a colleague does. */
  solo?: true;
  /** Seals the secrets, which are needed as bytes when somebody is invited. */
  deviceKey: CryptoKey;
  secrets: Sealed;
}

/** What was found in a document. A lead's body and key stay sealed here as they are on the server. */
export type ReadDoc =
  | { kind: 'ev'; event: TeamEvent }
  | { kind: 'set' | 'sup'; shared: Shared }
  | { kind: 'key'; lead: string }
  | { kind: 'gone' };

/** A document of the team, as this browser has it. */
export interface TeamDocRow {
  id: string;
  kind: DocKind;
  rev: string;
  /** As it is on the server: a server that has lost it gets it again. */
  doc: BoxDoc;
  /** Absent of what is opened each time, and of what cannot be opened yet. */
  read?: ReadDoc;
  /** What it waits for: the key of an epoch, or of a lead. */
  aside?: string;
  /**
   * Keys of a lead that are here, while the server has another box that cannot be opened yet: whether they are in that one
   * is not known, and until it is they are not to be lost.
   */
  ours?: Box[];
  /** It came from a colleague and was not given to the rest of this browser yet. */
  fresh?: 1;
  /** It is the event of an erasure. */
  erased?: 1;
}

/** What the team is to be told. */
export type Outgoing =
  | { what: 'event'; lead: string; at: string; does: TeamAct }
  /** It is read when it is sent, so that it does not lie here twice. */
  | { what: 'lead'; lead: string; at: string }
  | { what: 'set' | 'sup'; name: string; at: string; value: unknown };

/** The id says what it is about, so that what is told twice is told once. */
export type TeamOutRow = Outgoing & { id: string; clock: Clock };

interface DocPlace {
  id: string;
  rev: string;
}

/** A note of this browser on the server, and how far it was when it left it. */
export interface Proof {
  since: string | number;
  /** The revision of the last document that had gone. */
  pushed: string | null;
  /** Goes up. */
  count: number;
  /** Drawn, so that no two are the same. */
  name: string;
}

/** How far the team's documents are here. */
export interface PullMark {
  since: string | number;
  /** The last document that went: a server that has not got it has lost something. */
  pushed: DocPlace | null;
  /** The last note that was left on the server: as long as that is there, so is all that was there before it. */
  proof: Proof | null;
  /** One that is being left, or was when this browser was ended. */
  nextProof?: Proof;
  /** Documents that are none. */
  odd: number;
  /** Hashes of erased leads of which something may be left there. */
  sweep: string[];
  /** Something was erased there, and the server was not asked yet to drop what it was before. */
  compact?: true;
  /** Something was lost there: all that is here is to be compared with what it has. */
  giveAll?: true;
}

export interface ClockMark {
  clock: Clock;
  /** How far the server's clock is ahead of ours, as far as it has told. */
  ahead: number | null;
}

/** Of one feed: what this browser knows of its downloads. */
export interface LeaseMark {
  seen: Lease | null;
  own: Attempt | null;
  /** The own attempt was made without the server, which does not know of it yet. */
  solo?: true;
}

/** `key`: what the lead is stored under, open or held. */
export type TeamLeadRow = TeamName & { key: string };

/** Why a feed is not downloaded here now. Times in milliseconds, by this browser's clock. */
export interface WaitMark {
  why: TeamWait;
  /** Since when it has been so. */
  since: number;
  /** When it is looked again. */
  until: number;
}

/** How the last turn with the server ended, and the last that went well. Milliseconds, by this browser's clock. */
export interface TurnMark {
  at: number;
  fault: string | null;
  goodAt: number | null;
}

/** What the team knows of the list of those who said no. */
export interface ListMark {
  secrets: string[];
  told?: true;
}

interface TeamMarks {
  list: ListMark;
  turn: TurnMark;
  pull: PullMark;
  clock: ClockMark;
  draft: DraftRow;
  invitation: InvitationRow;
  /** Of reply templates, of what was taught about CRMs, and of the rules for people's data. */
  templates: { known: CommonMark };
  crms: { known: CommonMark };
  rules: { known: CommonMark };
}

export interface TeamSchema extends DBSchema {
  team: { key: 'own'; value: TeamRow };
  teamDocs: {
    key: string;
    value: TeamDocRow;
    indexes: { aside: string; fresh: number; erased: number; epoch: [DocKind, number, string] };
  };
  teamOut: { key: string; value: TeamOutRow };
  teamLeads: { key: string; value: TeamLeadRow; indexes: { name: string; hash: string } };
  teamMarks: {
    key: keyof TeamMarks | `lease:${string}` | `wait:${string}`;
    value:
      | PullMark
      | ClockMark
      | LeaseMark
      | TurnMark
      | WaitMark
      | ListMark
      | DraftRow
      | InvitationRow
      | { known: CommonMark };
  };
}
