import * as z from 'zod/mini';
import type { Connection } from '../domain/connection/connection.ts';
import type { DownloadReport, RecordProblem } from '../domain/connection/download-report.ts';
import type { Health } from '../domain/connection/health.ts';
import type { FillReport } from '../domain/lead/fill-report.ts';
import type { StoredLead } from '../domain/lead/stored-lead.ts';
import { triageActSchema } from '../domain/triage/triage.ts';

/** Pages of the extension that may call the background. Content scripts may call nothing. */
export type Caller = 'popup' | 'options' | 'practice-crm';

/** A connection as its owner sees it: nothing in it is secret. */
export interface ConnectionView {
  connection: Connection;
  health: Health;
  /** ISO times; null where there is none. */
  lastGoodAt: string | null;
  nextAllowedAt: string | null;
  lastDownload: DownloadReport | null;
  /** A download is under way at this moment. */
  busy: boolean;
}

export interface TriageList {
  /** Unanswered requests, most urgent first. */
  leads: StoredLead[];
  /** There are more unanswered requests than asked for. */
  more: boolean;
  /** How many leads are held back, by reason. Nothing else is known of them here. */
  held: { visit: number; unknown: number };
  connections: ConnectionView[];
}

export type FetchReply =
  { kind: 'done'; report: DownloadReport } | { kind: 'not-yet'; nextAllowedAt: string } | { kind: 'busy' };

interface Method<Input, Output> {
  callers: readonly Caller[];
  input: z.ZodMiniType<Input>;
  /** Carries the type of the reply; it has no value. */
  output?: Output;
}

const method =
  <Output>() =>
  <Input>(callers: readonly Caller[], input: z.ZodMiniType<Input>): Method<Input, Output> => ({
    callers,
    input,
  });

const nothing = z.object({});
const byLead = z.object({ leadKey: z.string() });
const byConnection = z.object({ connectionId: z.string() });
const byTab = z.object({ tabId: z.int() });

/** Every message, who may send it, and what it must look like. Checked in the background only. */
export const contract = {
  'triage.list': method<TriageList>()(
    ['popup', 'options', 'practice-crm'],
    z.object({ limit: z.int().check(z.minimum(1), z.maximum(10_000)) }),
  ),
  'triage.act': method<StoredLead>()(['popup'], z.object({ leadKey: z.string(), act: triageActSchema })),
  'triage.undo': method<StoredLead>()(['popup'], byLead),

  'connections.list': method<ConnectionView[]>()(['options'], nothing),
  /** Downloads now if the two-hour rule allows it. */
  'connections.fetch': method<FetchReply>()(['popup', 'options'], byConnection),
  /** Reads the sample feed that ships with the extension. */
  'connections.loadSample': method<DownloadReport>()(['options', 'popup'], nothing),
  /** Forgets the connection and its key; its leads go only when asked for. */
  'connections.remove': method<null>()(['options'], z.object({ connectionId: z.string(), eraseLeads: z.boolean() })),
  'problems.list': method<RecordProblem[]>()(['options'], byConnection),

  /** Fills the page in a tab with a lead. Started by the user's click, which also grants access to that tab. */
  'prefill.fill': method<FillReport>()(
    ['popup'],
    z.object({ leadKey: z.string(), tabId: z.int(), origin: z.string() }),
  ),
  'prefill.undo': method<FillReport>()(['popup'], byTab),
  /** The report of the last fill in a tab, for a popup that was closed in between. */
  'prefill.last': method<FillReport | null>()(['popup'], byTab),
} as const;

type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<Name extends MethodName> = Contract[Name] extends Method<infer In, unknown> ? In : never;
export type Output<Name extends MethodName> =
  Contract[Name] extends Method<never, infer Out>
    ? Out
    : Contract[Name] extends { output?: infer Out }
      ? Exclude<Out, undefined>
      : never;

/** Why a call failed, as data, so that it crosses the message channel whole. The UI has words for each code. */
export type ErrorCode =
  | 'not-allowed'
  | 'bad-input'
  | 'not-found'
  | 'no-permission'
  | 'page-forbidden'
  | 'page-changed'
  | 'no-form'
  /** The page has no form of its own, but shows a frame of another site, which may have one. */
  | 'form-in-frame'
  | 'nothing-to-undo'
  | 'storage-failed'
  | 'internal';

export type Reply<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; message: string } };
