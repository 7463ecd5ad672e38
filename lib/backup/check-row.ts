import * as z from 'zod/mini';
import { mappingSchema } from '../domain/mapping/mapping.ts';
import { originSchema } from '../domain/profile/profile.ts';
import {
  anything,
  corrections,
  count,
  heldParts,
  informed,
  leadParts,
  name,
  text,
  texts,
  time,
  triage,
  whereCopied,
} from './row-parts.ts';
import { consentSettings, preferences, retention } from './settings-rows.ts';
import type { StoreName } from './stores.ts';

/**
 * What a row has to have for the rest of Leadstand not to stumble over it. A file is authenticated, but may have been put together
 * by somebody who gives its passphrase away with it. Rows may be of an older version of the database, so nothing is asked for
 * that has not always been there.
 */
const opens = z.refine<string>((address) => URL.canParse(address));
/** With a star in it, the browser would be asked for access to more than one. */
const site = z.union([z.literal(''), text(300).check(z.regex(/^https?:\/\/[^/?#\s*]+$/), opens)]);

const rule = z.looseObject({
  type: z.string(),
  labels: z.optional(texts),
  keys: z.optional(texts),
  section: z.optional(z.string()),
  nth: z.optional(count),
  before: z.optional(z.string()),
  after: z.optional(z.string()),
});

/** Of lists, by what they are of. */
const words = z.record(z.string(), texts);
const counts = { added: count, updated: count, unchanged: count, held: count, problems: count };

const SHAPES: Partial<Record<StoreName, z.ZodMiniType>> = {
  connections: z.looseObject({
    id: name,
    name,
    mode: z.enum(['live', 'test', 'sample', 'stopped']),
    origin: site,
    createdAt: time,
  }),
  addresses: z.object({
    url: text(4000).check(z.regex(/^https?:\/\//), opens),
    key: text(4000),
    placement: z.union([
      z.object({ kind: z.literal('in-url') }),
      z.object({ kind: z.enum(['query', 'header']), name: text(200) }),
    ]),
  }),
  secrets: z.object({ id: text(100), key: text(400), own: z.boolean() }),
  profiles: z.looseObject({
    id: name,
    name,
    origins: z.array(originSchema.check(opens)).check(z.maxLength(20)),
    newContactUrl: z.nullable(text(2000).check(z.regex(/^https?:\/\/[^/?#\s*]+(?:[/?#]|$)/), opens)),
    basedOn: z.optional(z.nullable(name)),
    rules: z.array(rule),
    valueMaps: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
    confirmed: z.boolean(),
  }),
  mappings: z.looseObject({
    connectionId: name,
    version: count,
    savedAt: z.optional(time),
    confirmed: z.optional(z.boolean()),
    mapping: z.looseObject({
      name,
      root: texts,
      record: name,
      fields: z.record(z.string(), texts),
      rows: z.optional(z.array(z.looseObject({ element: name, key: name, value: name }))),
      flags: z.optional(z.record(z.string(), texts)),
      kinds: z.optional(z.record(z.string(), z.string())),
      types: z.optional(z.record(z.string(), texts)),
      labels: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
      zone: mappingSchema.shape.zone,
    }),
  }),
  layouts: z.looseObject({
    connectionId: name,
    places: texts,
    words,
    records: z.optional(count),
    counts: z.optional(z.array(count)),
    unseen: z.optional(z.looseObject({ fresh: texts, gone: texts, words })),
  }),
  feedStates: z.looseObject({
    connectionId: name,
    nextAllowed: z.number(),
    waitMs: z.number(),
    lastGoodAt: z.nullable(time),
    running: z.nullable(z.looseObject({ downloadId: count })),
    paused: z.boolean(),
    addressRevision: z.optional(count),
    etag: z.optional(z.nullable(z.string())),
    lastModified: z.optional(z.nullable(z.string())),
  }),
  downloads: z.looseObject({
    id: count,
    connectionId: name,
    outcome: text(40),
    startedAt: time,
    finishedAt: time,
    bytes: count,
    records: count,
    ...counts,
    seen: z.optional(
      z.looseObject({
        filled: z.record(z.string(), count),
        kinds: z.optional(z.record(z.string(), count)),
        fresh: texts,
        gone: texts,
        newWords: z.array(z.looseObject({ target: z.string(), word: z.string(), known: z.boolean() })),
      }),
    ),
  }),
  suppressed: z.looseObject({
    key: text(64).check(z.regex(/^[0-9a-f]{64}$/)),
    secret: text(100),
    scope: z.enum(['lead', 'person-marketing', 'person-all']),
    reason: z.enum(['refused', 'withdrawn', 'objected', 'erased', 'expired']),
    at: time,
    expiresAt: z.nullable(time),
  }),
  chain: z.looseObject({
    seq: count,
    at: time,
    event: text(40),
    subject: z.nullable(name),
    actor: name,
    detail: z.record(z.string(), z.string()),
    previous: text(64),
    hash: text(64),
  }),
  evidence: z.looseObject({ hash: name, subject: name, sealed: z.string() }),
  erasures: z.looseObject({
    id: count,
    at: time,
    reason: text(40),
    erased: z.looseObject({ leads: count, visits: count, downloads: count }),
    copies: z.array(z.looseObject({ ...whereCopied, id: name, doneAt: z.nullable(time) })),
    answerBy: z.nullable(time),
  }),
  copies: z.looseObject({ ...whereCopied, id: count, leadKey: name }),
  held: z.looseObject({
    ...heldParts,
    triage,
    sealed: z.nullable(z.string()),
    own: z.optional(z.string()),
    source: z.optional(z.string()),
    contact: z.optional(z.nullable(z.string())),
  }),
  waiting: z.looseObject({
    key: name,
    connectionId: name,
    receivedAt: time,
    persons: texts,
    triage,
    corrections,
    informed,
    copies: z.array(z.looseObject(whereCopied)),
    held: z.optional(z.looseObject(heldParts)),
  }),
  problems: z.looseObject({ id: name, connectionId: name, reason: text(40), source: z.nullable(z.string()) }),
  leads: z.looseObject({
    feed: leadParts,
    triage,
    source: z.string(),
    path: z.string(),
    persons: z.optional(texts),
    heldKey: z.optional(text(200)),
    corrections,
    informed,
  }),
  notices: z.looseObject({ hash: name, language: text(20), subject: z.string(), text: z.string(), at: time }),
  preferences,
  consentSettings,
  retention,
  counts: z.record(z.string(), count),
  tallies: z.record(z.string(), count),
  chores: z.looseObject({ upTo: z.string() }),
  raw: z.looseObject({ downloadId: count, index: count, sealed: z.string() }),
};

export const isRow = (store: StoreName, value: unknown): boolean =>
  (SHAPES[store] ?? anything).safeParse(value).success;
