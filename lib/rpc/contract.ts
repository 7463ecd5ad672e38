import * as z from 'zod/mini';
import type { Connection } from '../domain/connection/connection.ts';
import type { DownloadReport, RecordProblem } from '../domain/connection/download-report.ts';
import type { Health } from '../domain/connection/health.ts';
import type { FillPlan } from '../domain/lead/fill-plan.ts';
import type { FillReport } from '../domain/lead/fill-report.ts';
import type { ListedLead, RelatedLeads } from '../domain/lead/repeats.ts';
import type { StoredLead } from '../domain/lead/stored-lead.ts';
import type { ProfileRefusal } from '../domain/profile/profile-file.ts';
import {
  type CrmProfile,
  mappedTypeSchema,
  meaningSchema,
  profileSchema,
  wordSchema,
} from '../domain/profile/profile.ts';
import type { LearnReply, MappingChanges, MappingLook } from '../domain/mapping/learned.ts';
import { type FeedMapping, mappingSchema } from '../domain/mapping/mapping.ts';
import type { PolicyState } from '../domain/policy/policy.ts';
import type { Target } from '../domain/mapping/targets.ts';
import { triageActSchema } from '../domain/triage/triage.ts';
import { type Method, method } from './method.ts';
import { personMethods } from './methods/persons.ts';
import { visitMethods } from './methods/visits.ts';

export type { Caller } from './method.ts';

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

export type FetchReply =
  { kind: 'done'; report: DownloadReport } | { kind: 'not-yet'; nextAllowedAt: string } | { kind: 'busy' };

export interface ProfileList {
  profiles: CrmProfile[];
  /** CRMs that are known without being taught. `newContactPath` is below the CRM's own origin. */
  builtIn: { id: string; name: string; newContactPath: string | null }[];
  /** The sites that the company allows filling on; null or absent where it sets no limit. */
  allowedCrms?: readonly string[] | null;
}

export type ImportedProfile =
  | { kind: 'imported'; profile: CrmProfile }
  /** `where`: the property that is wrong, such as `rules.3.type`. */
  | { kind: 'refused'; reason: ProfileRefusal; where: string };

const nothing = z.object({});
const byLead = z.object({ leadKey: z.string() });
const byConnection = z.object({ connectionId: z.string() });
const byTab = z.object({ tabId: z.int() });
const target = { leadKey: z.string(), tabId: z.int(), origin: z.string() };
/** Records to learn from or to look at: a text that the user brought, or what a connection has stored. */
const mappingSourceSchema = z.union([
  z.object({ from: z.literal('text'), text: z.string().check(z.maxLength(20_000_000)) }),
  z.object({ from: z.literal('stored'), connectionId: z.string() }),
]);
export type MappingSource = z.infer<typeof mappingSourceSchema>;

/** Where requests are worked on: the popup, and the same view beside the page. */
const TRIAGE = ['popup', 'sidepanel'] as const;

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

  'connections.list': method<ConnectionView[]>()(['options'], nothing),
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

  /** What of the company's policy is in force; null where there is none. Nothing in it is secret. */
  'policy.view': method<PolicyState | null>()(['options'], nothing),

  'problems.list': method<RecordProblem[]>()(['options'], byConnection),

  /** What a fill would do; nothing is written. The user looks at it before the first fill on a site. */
  'prefill.plan': method<FillPlan>()(TRIAGE, z.object(target)),
  /** Fills the page in a tab with a lead. Started by the user's click, which also grants access to that tab. */
  'prefill.fill': method<FillReport>()(TRIAGE, z.object(target)),
  'prefill.undo': method<FillReport>()(TRIAGE, byTab),
  /** The report of the last fill in a tab, for a popup that was closed in between. */
  'prefill.last': method<FillReport | null>()(TRIAGE, byTab),
  /** The user says what a field is (`auto`: takes that back). Remembered for the site; gives the new plan. */
  'prefill.correct': method<FillPlan>()(
    TRIAGE,
    z.object({ ...target, ref: z.int(), lesson: z.union([meaningSchema, z.literal('auto')]) }),
  ),
  /** The CRM's own word (`to`) for one of ours (`from`). */
  'prefill.mapValue': method<FillPlan>()(
    TRIAGE,
    z.object({ ...target, type: mappedTypeSchema, from: wordSchema, to: wordSchema }),
  ),
  /** Opens the "new contact" form of a CRM whose address is known, and fills it as soon as it stands there. */
  'prefill.create': method<{ tabId: number }>()(TRIAGE, z.object({ leadKey: z.string(), profileId: z.string() })),
  /** The request that is looked at: the menu and the shortcut fill this one. */
  'prefill.choose': method<null>()(TRIAGE, byLead),
  /** The request that a tab waits for, because its form has to be looked at first; told once. */
  'prefill.waiting': method<string | null>()(TRIAGE, byTab),
  /** Waits up to 20 s for the user to press a field in the page; null then, and the caller may ask again. */
  'prefill.point': method<{ ref: number | null }>()(TRIAGE, z.object({ tabId: z.int(), origin: z.string() })),

  'profiles.list': method<ProfileList>()([...TRIAGE, 'options'], nothing),
  'profiles.save': method<CrmProfile>()(['options'], z.object({ profile: profileSchema })),
  'profiles.remove': method<null>()(['options'], z.object({ id: z.string() })),
  /** The text of a file that can be handed on. */
  'profiles.export': method<{ name: string; text: string }>()(['options'], z.object({ id: z.string() })),
  'profiles.import': method<ImportedProfile>()(['options'], z.object({ text: z.string(), origin: z.string() })),

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
