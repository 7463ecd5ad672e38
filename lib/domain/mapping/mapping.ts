import * as z from 'zod/mini';
import { leadKindSchema, leadTypeSchema } from '../lead/lead.ts';
import { TARGETS } from './targets.ts';

/** Longer than any path, name or word of a feed is; a mapping comes from files, too. */
const text = z.string().check(z.minLength(1), z.maxLength(400));
const texts = z.array(text).check(z.maxLength(200));

/** A zone that the platform does not know would make every date that names none unreadable, or worse. */
function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Rows that name their value: `<field name="email">…</field>`, `<entry><key>email</key><value>…</value></entry>`. */
const rowsSchema = z.object({
  /** Pattern of the row's element, from the record down. */
  element: text,
  /** Where its name stands, from the row down: `@name`, `key`. */
  key: text,
  /** Where its value stands, from the row down; empty: the row's own text. */
  value: z.string().check(z.maxLength(400)),
});

/**
 * How a feed's layout becomes a lead: data, so that it can be learned, corrected and shared. Patterns are those of
 * `feed/path-pattern.ts`; names are compared without case, punctuation and namespace. Nothing in it is of any person.
 */
export const mappingSchema = z.object({
  name: text,
  /** Names that the root element may have. */
  root: texts,
  /** Where the records are, from the root. */
  record: text,
  /**
   * Each target has candidates, from the record (or the product) down. The first that has a value wins; one that
   * fits several different places is ambiguous, and none.
   */
  fields: z.partialRecord(z.enum(TARGETS), texts),
  /** A row is read as an element of its element's name that holds an element of the row's name: `field/email`. */
  rows: z._default(z.array(rowsSchema).check(z.maxLength(20)), []),
  /** Elements that say with yes or no whether a button was pressed, and which. */
  flags: z._default(z.record(text, z.array(leadTypeSchema)), {}),
  /** What the user says that the feed's words mean; a word that means a visit by itself cannot be given another meaning. */
  kinds: z._default(z.record(text, leadKindSchema), {}),
  types: z._default(z.record(text, z.array(leadTypeSchema)), {}),
  /** Labels of list values that the feed names by an id only, by target. */
  labels: z._default(z.partialRecord(z.enum(TARGETS), z.record(text, text)), {}),
  /** IANA name of the zone that is meant by dates that name none. */
  zone: z._default(text.check(z.refine(isZone)), 'Europe/Paris'),
  /** Which number comes first in 03/04/2026. */
  dayOrder: z._default(z.enum(['day-first', 'month-first']), 'day-first'),
});

export type FeedMapping = z.infer<typeof mappingSchema>;
export type MappingRows = z.infer<typeof rowsSchema>;

/** One saved state of a connection's mapping. Versions are counted from 1 and never change. */
export interface MappingVersion {
  connectionId: string;
  version: number;
  savedAt: string;
  /** Learned by itself, and not yet looked at by anybody. */
  confirmed: boolean;
  mapping: FeedMapping;
}
