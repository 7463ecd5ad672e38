import * as z from 'zod/mini';
import type { Damage } from '../../domain/damage/damage.ts';
import { type SavedView, leadQuerySchema, MOST_VIEWS, savedViewSchema } from '../../domain/find/query.ts';
import type { LeadLine } from '../../domain/find/line.ts';
import type { Marketplace, LeadType } from '../../domain/lead/lead.ts';
import type { ListedLead, RelatedLeads } from '../../domain/lead/repeats.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import type { Release } from '../../domain/releases.ts';
import { type Sender, senderSchema } from '../../domain/reply/sender.ts';
import { MOST_TEMPLATES, type ReplyTemplate, replyTemplateSchema } from '../../domain/reply/template.ts';
import { type TriageSettings, triageSettingsSchema } from '../../domain/triage/settings.ts';
import { type TriageEvent, triageActSchema } from '../../domain/triage/triage.ts';
import { method } from '../method.ts';
import type { ConnectionView } from './feeds.ts';
import { byLead, nothing, TRIAGE } from './inputs.ts';

/** What stands around a list: whether the feeds are alive, and what is held back. */
export interface Surroundings {
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
  /** Something stored was damaged, and its user has not read that yet. */
  damage?: Damage;
}

export interface TriageList extends Surroundings {
  /** Unanswered requests, most urgent first. */
  leads: ListedLead[];
  /** There are more unanswered requests than asked for. */
  more: boolean;
}

/** The beginning of what a query finds. A longer beginning is asked for as the user goes on. */
export interface TriagePage extends Surroundings {
  lines: LeadLine[];
  /** There are more than asked for. */
  more: boolean;
  /** How many there are, counted up to `MOST_COUNTED_LINES`. */
  total: { count: number; more: boolean };
  /** How many wait, are put off and may be contacted, counted up to 100: for the tabs. */
  boxes: { waiting: number; snoozed: number; prospects: number };
  settings: TriageSettings;
  views: SavedView[];
  /** A search for which not everything could be looked through yet: what was just imported is being indexed. */
  partial?: boolean;
  /** The version that the user was given since, and has not heard of. */
  news?: Release;
}
export const MOST_COUNTED_LINES = 1000;

/** What the waiting requests can be narrowed to, each with how many. The most frequent first. */
export interface Facets {
  marketplaces: { value: Marketplace | null; count: number }[];
  types: { value: LeadType; count: number }[];
  countries: { value: string | null; count: number }[];
  connections: { value: string; count: number }[];
  /** There are more requests than were looked at. */
  partial: boolean;
}

export interface ActReply {
  /** Names the act, for an undo. */
  at: string;
  /** Lead keys that the act changed something of. */
  changed: string[];
  /** Leads that are gone, or where it would change nothing. */
  skipped: number;
}

/** Something that was done, to one lead or to several at once. */
export interface DoneAct {
  at: string;
  act: TriageEvent['act'];
  count: number;
  /** Of the first few: lead key and best name. */
  leads: { leadKey: string; name: string }[];
  /** Of how many it can still be undone: nothing else was done to them since. */
  undoable: number;
}

const leadKeys = z.array(z.string()).check(z.minLength(1), z.maxLength(1000));

export const triageMethods = {
  /** Those that wait, whole, and nothing else of them: for what works through them all. */
  'triage.list': method<TriageList>()(
    ['popup', 'sidepanel', 'options', 'practice-crm'],
    z.object({ limit: z.int().check(z.minimum(1), z.maximum(10_000)) }),
  ),
  'triage.page': method<TriagePage>()(
    [...TRIAGE, 'insights'],
    z.object({ query: leadQuerySchema, limit: z.int().check(z.minimum(1), z.maximum(10_000)) }),
  ),
  /** For acting on all that a query finds: keys in the order of the list. */
  'triage.keys': method<{ leadKeys: string[]; more: boolean }>()(TRIAGE, z.object({ query: leadQuerySchema })),
  'triage.facets': method<Facets>()(TRIAGE, nothing),

  'triage.act': method<ActReply>()(TRIAGE, z.object({ leadKeys, act: triageActSchema })),
  /** Takes back what was done at a time: to all leads, or to those named. `kept`: something was done to them since. */
  'triage.undo': method<{ undone: string[]; kept: number }>()(
    TRIAGE,
    z.object({ at: z.string(), leadKeys: z.optional(leadKeys) }),
  ),
  /** What was done last, newest first. */
  'triage.history': method<DoneAct[]>()(TRIAGE, z.object({ limit: z.int().check(z.minimum(1), z.maximum(200)) })),
  /** One lead, whether it waits or not. */
  'triage.read': method<StoredLead>()(TRIAGE, byLead),
  /** The other requests of its buyer, and of the buyer's company. */
  'triage.related': method<RelatedLeads>()(TRIAGE, byLead),

  /** What is new was seen, and is not told again. */
  'news.seen': method<null>()(TRIAGE, nothing),

  /** What was found damaged was read, and is not told again. */
  'damage.seen': method<null>()(TRIAGE, nothing),

  'triage.settings': method<TriageSettings>()([...TRIAGE, 'options', 'insights'], nothing),
  'triage.saveSettings': method<TriageSettings>()([...TRIAGE, 'options'], z.object({ settings: triageSettingsSchema })),
  /** All of them at once, in the order in which they are shown. */
  'views.save': method<SavedView[]>()(
    TRIAGE,
    z.object({ views: z.array(savedViewSchema).check(z.maxLength(MOST_VIEWS)) }),
  ),
  'templates.list': method<ReplyTemplate[]>()([...TRIAGE, 'options'], nothing),
  'templates.save': method<ReplyTemplate[]>()(
    [...TRIAGE, 'options'],
    z.object({ templates: z.array(replyTemplateSchema).check(z.maxLength(MOST_TEMPLATES)) }),
  ),
  /** Who replies are from. A company that was not written comes from the consent settings. */
  'templates.sender': method<Sender>()([...TRIAGE, 'options'], nothing),
  'templates.saveSender': method<Sender>()([...TRIAGE, 'options'], z.object({ sender: senderSchema })),
} as const;
