import type { PolicyState } from '../domain/policy/policy.ts';
import { type Method, method } from './method.ts';
import { backupMethods } from './methods/backup.ts';
import { diagnosticMethods } from './methods/diagnostics.ts';
import { feedMethods } from './methods/feeds.ts';
import { fillMethods } from './methods/fills.ts';
import { guideMethods } from './methods/guide.ts';
import { nothing } from './methods/inputs.ts';
import { insightMethods } from './methods/insights.ts';
import { personMethods } from './methods/persons.ts';
import { teamMethods } from './methods/team.ts';
import { triageMethods } from './methods/triage.ts';
import { visitMethods } from './methods/visits.ts';

export type { Caller } from './method.ts';
export type {
  ConnectionView,
  FeedNotice,
  MappingDesk,
  ImportedMapping,
  FetchReply,
  MappingSource,
} from './methods/feeds.ts';
export type { TriageList, TriagePage, Surroundings, Facets, ActReply, DoneAct } from './methods/triage.ts';
export type { ProfileList, ImportedProfile } from './methods/fills.ts';

/** Every message, who may send it, and what it must look like. Checked in the background only. */
export const contract = {
  ...triageMethods,

  /** What of the company's policy is in force; null where there is none. Nothing in it is secret. */
  'policy.view': method<PolicyState | null>()(['options'], nothing),

  ...guideMethods,
  ...insightMethods,
  ...feedMethods,
  ...fillMethods,
  ...visitMethods,
  ...personMethods,
  ...backupMethods,
  ...diagnosticMethods,
  ...teamMethods,
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
  /** What was typed in is no e-mail address, telephone number or country, as it should be. */
  | 'unreadable'
  | 'not-found'
  | 'no-permission'
  | 'page-forbidden'
  | 'page-changed'
  | 'no-form'
  /** The page has no form of its own, but shows a frame of another site, which may have one. */
  | 'form-in-frame'
  | 'nothing-to-undo'
  /** A request cannot stand for itself. */
  | 'duplicate-of-itself'
  /** The one that it is to be a duplicate of is a duplicate of it. */
  | 'duplicate-circle'
  /** It was to come back at a time that has passed. */
  | 'time-passed'
  /** The company allows filling on other sites only. */
  | 'crm-not-allowed'
  /** The company set it up, and it is changed there. */
  | 'managed'
  /** The menu was used on something that is no field. */
  | 'no-field'
  | 'storage-failed'
  /** A newer version of the extension has changed the database; this one cannot read it. */
  | 'data-newer'
  | 'internal';

export type Reply<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; message: string } };
