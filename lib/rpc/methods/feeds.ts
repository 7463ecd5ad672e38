import * as z from 'zod/mini';
import type { Connection } from '../../domain/connection/connection.ts';
import type { DownloadReport, RecordProblem } from '../../domain/connection/download-report.ts';
import type { Health } from '../../domain/connection/health.ts';
import type { LearnReply, MappingChanges, MappingLook } from '../../domain/mapping/learned.ts';
import { type FeedMapping, mappingSchema } from '../../domain/mapping/mapping.ts';
import type { Target } from '../../domain/mapping/targets.ts';
import type { TeamWait } from '../../domain/team/wait.ts';
import { method } from '../method.ts';
import { byConnection, nothing, TRIAGE } from './inputs.ts';

/** A connection as its owner sees it: nothing in it is secret. */
export interface ConnectionView {
  connection: Connection;
  health: Health;
  /** ISO times; null where there is none. */
  lastGoodAt: string | null;
  nextAllowedAt: string | null;
  lastDownload: DownloadReport | null;
  /** A download, or a reading of what is stored, is under way at this moment. */
  busy: boolean;
  /** How far it has got; null when none is under way. */
  progress: { bytes: number; records: number } | null;
  /** What its feed is read by; null before anything was read. */
  mapping: { name: string; version: number; confirmed: boolean } | null;
  notices: FeedNotice[];
  /** The user may look at it only: the company set it up, or keeps all feeds as they are. */
  lock?: 'managed' | 'locked' | null;
}

/** What the user should know of a feed, although its leads arrive. Stays until it is seen to. */
export type FeedNotice =
  /** Words of kind or type that nobody has given a meaning: leads that say them are held. */
  | { kind: 'unknown-words'; target: 'kind' | 'type'; words: string[] }
  /** The last body had places that were never there before, or lacked some that are mapped. */
  | { kind: 'layout-changed'; fresh: string[]; gone: string[] }
  /** The mapping was learned, and nobody has looked at it. */
  | { kind: 'unconfirmed-mapping' }
  /** Words of lists that mean something and were never there before: a type of company, a kind that is known. */
  | { kind: 'new-words'; target: Target; words: string[] }
  /** Records that became no lead. */
  | { kind: 'problems'; count: number };

/** A connection's mapping as it can be worked on. */
export interface MappingDesk {
  /** Null: nothing was downloaded or learned yet. */
  mapping: FeedMapping | null;
  /** Newest first. */
  versions: { version: number; savedAt: string; name: string; confirmed: boolean }[];
  /** Records that are here and can be looked at or read again. */
  stored: boolean;
  /** Set by the company's policy: it can be looked at only. */
  locked: boolean;
}

export type ImportedMapping =
  | { kind: 'imported'; mapping: FeedMapping }
  | { kind: 'refused'; reason: 'not-a-mapping' | 'newer' | 'bad-value'; where: string };

export type FetchReply =
  | { kind: 'done'; report: DownloadReport }
  /** `team`: why it is not this browser's turn, where several share the feed. */
  | { kind: 'not-yet'; nextAllowedAt: string; team?: TeamWait }
  | { kind: 'busy' };

/** Records to learn from or to look at: a text that the user brought, or what a connection has stored. */
const mappingSourceSchema = z.union([
  z.object({ from: z.literal('text'), text: z.string().check(z.maxLength(20_000_000)) }),
  z.object({ from: z.literal('stored'), connectionId: z.string() }),
]);
export type MappingSource = z.infer<typeof mappingSourceSchema>;

export const feedMethods = {
  'connections.list': method<ConnectionView[]>()(['options', 'insights'], nothing),
  /** Downloads now if the two-hour rule allows it. */
  'connections.fetch': method<FetchReply>()([...TRIAGE, 'options'], byConnection),
  /** Reads the sample feed that ships with the extension. */
  'connections.loadSample': method<DownloadReport>()([...TRIAGE, 'options'], nothing),
  /** Forgets the connection and its key; its leads go only when asked for. */
  'connections.remove': method<null>()(['options'], z.object({ connectionId: z.string(), eraseLeads: z.boolean() })),
  /** A marked test ends: its leads count from now on, or are erased. */
  'connections.goLive': method<null>()(
    ['options'],
    z.object({ connectionId: z.string(), leads: z.enum(['keep', 'erase']) }),
  ),
  'connections.pause': method<null>()(['options'], z.object({ connectionId: z.string(), paused: z.boolean() })),
  /** The downloads of the last days, newest first. */
  'connections.downloads': method<DownloadReport[]>()(['options'], byConnection),
  /** The user has seen what was said of a changed layout. */
  'connections.noted': method<null>()(['options'], byConnection),

  'mapping.open': method<MappingDesk>()(['options'], byConnection),
  /** Makes a mapping from a sample, a schema, or what is stored. Nothing is saved. */
  'mapping.learn': method<LearnReply>()(
    ['options'],
    z.object({
      source: mappingSourceSchema,
      /** The `record` of one of the candidates, when the likeliest is not the right one. */
      record: z.optional(z.string().check(z.maxLength(400))),
    }),
  ),
  /** What a mapping, saved or not, makes of a sample or of what is stored. */
  'mapping.look': method<MappingLook>()(['options'], z.object({ source: mappingSourceSchema, mapping: mappingSchema })),
  /** What `mapping.save` would change of what is stored. */
  'mapping.preview': method<MappingChanges>()(
    ['options'],
    z.object({ connectionId: z.string(), mapping: mappingSchema }),
  ),
  /** Saves a new version and reads everything that is stored with it, problems included. */
  'mapping.save': method<MappingChanges>()(['options'], z.object({ connectionId: z.string(), mapping: mappingSchema })),
  /** The text of a file that can be handed on: no key, no lead. */
  'mapping.export': method<{ name: string; text: string }>()(
    ['options'],
    z.object({ connectionId: z.string(), version: z.int() }),
  ),
  /** Reads such a file. Nothing is saved. */
  'mapping.import': method<ImportedMapping>()(['options'], z.object({ text: z.string() })),

  'problems.list': method<RecordProblem[]>()(['options'], byConnection),
} as const;
