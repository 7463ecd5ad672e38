import * as z from 'zod/mini';
import { FIELD_TYPES } from '../lead/field-types.ts';
import { MAPPED_TYPES } from './mapped-types.ts';

export { isMappedType, MAPPED_TYPES, type MappedType } from './mapped-types.ts';

/**
 * What was learned about one CRM's form. It names fields by what a user reads and where they stand, never by generated
 * ids, and holds nothing of any lead: it can be handed on.
 */

/** More than any label, name or word of a list that can be told from its neighbours. */
export const LONGEST_TEXT = 200;
/** More fields than any form has. */
export const MOST_RULES = 500;

const TEXT = z.string().check(z.maxLength(LONGEST_TEXT));
const SHORT_LIST = z.array(TEXT).check(z.maxLength(40));

/** What a profile may say that a field is about. */
export const meaningSchema = z.enum([...FIELD_TYPES, 'never']);
export type Meaning = z.infer<typeof meaningSchema>;

/** A field by its marks; all that are given must fit. Texts are in their folded form, see `lib/prefill/classify/fold.ts`. */
export const profileRuleSchema = z.object({
  /** One of these is the field's label. */
  labels: z.optional(SHORT_LIST),
  /** One of these is the field's name or another stable key of it. */
  keys: z.optional(SHORT_LIST),
  /** The heading above it. */
  section: z.optional(TEXT),
  /** Its place among those with the same label, section and kind: 0 for the first. */
  nth: z.optional(z.int().check(z.minimum(0), z.maximum(999))),
  /** For a field without a label: the labels of its neighbours. */
  before: z.optional(TEXT),
  after: z.optional(TEXT),
  type: meaningSchema,
});
export type ProfileRule = z.infer<typeof profileRuleSchema>;

/** A word of a list, ours or the CRM's. */
export const wordSchema = TEXT;
export const mappedTypeSchema = z.enum(MAPPED_TYPES);

/** Our word → the CRM's, by type. */
const valueMapsSchema = z.partialRecord(mappedTypeSchema, z.record(TEXT, TEXT));
export type ValueMaps = z.infer<typeof valueMapsSchema>;

const shared = {
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Id of the built-in profile that it adds to. */
  basedOn: z.nullable(TEXT),
  rules: z.array(profileRuleSchema).check(z.maxLength(MOST_RULES)),
  valueMaps: valueMapsSchema,
};

/** A site as browsers name it, and one only: a star would stand for more. Our own practice page is taught like any other. */
export const originSchema = z
  .string()
  .check(z.maxLength(300), z.regex(/^(?:https?|(?:chrome|moz)-extension):\/\/[^/?#\s*]+$/));

export const profileSchema = z.object({
  ...shared,
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Where it applies: exact origins, such as `https://crm.example.com`. */
  origins: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20)),
  /** The CRM's "new contact" address, https (or http on this computer). */
  newContactUrl: z.nullable(z.string().check(z.maxLength(2000))),
  /** The user has looked at a preview here and let it be filled. */
  confirmed: z.boolean(),
});
export type CrmProfile = z.infer<typeof profileSchema>;

/** A profile as a file that is handed on: without the addresses of the company that made it. */
export const PROFILE_FORMAT = 'leadstand-crm-profile';
export const PROFILE_VERSION = 1;
export const profileFileSchema = z.object({
  format: z.literal(PROFILE_FORMAT),
  version: z.literal(PROFILE_VERSION),
  ...shared,
});
export type ProfileFile = z.infer<typeof profileFileSchema>;
