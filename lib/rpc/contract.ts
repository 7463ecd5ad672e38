import * as z from 'zod/mini';
import type { ListedLead, RelatedLeads } from '../domain/lead/repeats.ts';
import type { StoredLead } from '../domain/lead/stored-lead.ts';
import type { PolicyState } from '../domain/policy/policy.ts';
import { triageActSchema } from '../domain/triage/triage.ts';
import { type Method, method } from './method.ts';
import { type ConnectionView, feedMethods } from './methods/feeds.ts';
import { fillMethods } from './methods/fills.ts';
import { byLead, nothing, TRIAGE } from './methods/inputs.ts';
import { personMethods } from './methods/persons.ts';
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
export type { ProfileList, ImportedProfile } from './methods/fills.ts';

export interface TriageList {
  /** Unanswered requests, most urgent first. */
  leads: ListedLead[];
  /** There are more unanswered requests than asked for. */
  more: boolean;
  /** How many leads are held back, by reason. Nothing else is known of them here. */
  held: {
    visit: number;
    unknown: number;
    /** Prospects of private persons; absent where there are none. */
    private?: number;
    /** Of how many the person has to be told within three days; absent where nobody has. */
    due?: number;
  };
  connections: ConnectionView[];
  /** The sites that the company allows filling on; null or absent where it sets no limit. */
  allowedCrms?: readonly string[] | null;
  /** Leads that are to be erased for their age, and when; null or absent where there is nothing to say. */
  retention?: { leads: number; startsAt: string } | null;
}

/** Every message, who may send it, and what it must look like. Checked in the background only. */
export const contract = {
  'triage.list': method<TriageList>()(
    ['popup', 'sidepanel', 'options', 'practice-crm'],
    z.object({ limit: z.int().check(z.minimum(1), z.maximum(10_000)) }),
  ),
  'triage.act': method<StoredLead>()(TRIAGE, z.object({ leadKey: z.string(), act: triageActSchema })),
  'triage.undo': method<StoredLead>()(TRIAGE, byLead),
  /** One request, whether it waits or not. */
  'triage.read': method<StoredLead>()(TRIAGE, byLead),
  /** The other requests of its buyer, and of the buyer's company. */
  'triage.related': method<RelatedLeads>()(TRIAGE, byLead),

  /** What of the company's policy is in force; null where there is none. Nothing in it is secret. */
  'policy.view': method<PolicyState | null>()(['options'], nothing),

  ...feedMethods,
  ...fillMethods,
  ...visitMethods,
  ...personMethods,
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
  /** The company allows filling on other sites only. */
  | 'crm-not-allowed'
  /** The company set it up, and it is changed there. */
  | 'managed'
  /** The menu was used on something that is no field. */
  | 'no-field'
  | 'storage-failed'
  | 'internal';

export type Reply<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; message: string } };
