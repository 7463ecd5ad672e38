import * as z from 'zod/mini';
import type { FillPlan } from '../../domain/lead/fill-plan.ts';
import type { FillReport } from '../../domain/lead/fill-report.ts';
import type { ProfileRefusal } from '../../domain/profile/profile-file.ts';
import {
  type CrmProfile,
  mappedTypeSchema,
  meaningSchema,
  originSchema,
  profileSchema,
  wordSchema,
} from '../../domain/profile/profile.ts';
import { method } from '../method.ts';
import { byLead, byTab, nothing, TRIAGE } from './inputs.ts';

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

/** Of what no browser can open, access can be neither asked for nor given back. */
const opens = z.refine<string>((text) => URL.canParse(text));
const site = originSchema.check(opens);
const taught = z.extend(profileSchema, {
  origins: z.array(site).check(z.maxLength(20)),
  newContactUrl: z.nullable(z.string().check(z.maxLength(2000), z.regex(/^https?:/i), opens)),
});

const target = { leadKey: z.string(), tabId: z.int(), origin: z.string() };

/** `seen`: what was known of the request when a colleague did something about it, or opened it; absent where none did. */
export interface WaitingLead {
  leadKey: string;
  seen?: string[];
}

export const fillMethods = {
  /** What a fill would do; nothing is written. The user looks at it before the first fill on a site. */
  'prefill.plan': method<FillPlan>()(TRIAGE, z.object(target)),
  /** Fills the page in a tab with a lead. Started by the user's click, which also grants access to that tab. */
  'prefill.fill': method<FillReport>()(TRIAGE, z.object(target)),
  'prefill.undo': method<FillReport>()(TRIAGE, byTab),
  /** The report of the last fill in a tab, for a popup that was closed in between. */
  'prefill.last': method<FillReport | null>()([...TRIAGE, 'practice-crm'], byTab),
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
  'prefill.create': method<{ tabId: number }>()(
    TRIAGE,
    z.object({
      leadKey: z.string(),
      profileId: z.string(),
      /** The browser is being asked for the access. Where it was missing, this goes on when it is given. */
      ask: z.optional(z.boolean()),
    }),
  ),
  /** The request that is looked at: the menu and the shortcut fill this one. */
  'prefill.choose': method<null>()(TRIAGE, byLead),
  /** The request that a tab waits for, because its form has to be looked at first; told once. */
  'prefill.waiting': method<WaitingLead | null>()(TRIAGE, byTab),
  /** Waits up to 20 s for the user to press a field in the page; null then, and the caller may ask again. */
  'prefill.point': method<{ ref: number | null }>()(TRIAGE, z.object({ tabId: z.int(), origin: z.string() })),

  'profiles.list': method<ProfileList>()([...TRIAGE, 'options'], nothing),
  'profiles.save': method<CrmProfile>()(['options'], z.object({ profile: taught })),
  'profiles.remove': method<null>()(['options'], z.object({ id: z.string() })),
  /** The text of a file that can be handed on. */
  'profiles.export': method<{ name: string; text: string }>()(['options'], z.object({ id: z.string() })),
  'profiles.import': method<ImportedProfile>()(['options'], z.object({ text: z.string(), origin: site })),
} as const;
