import * as z from 'zod/mini';
import { originSchema } from '../domain/profile/profile.ts';
import type { StoreName } from './stores.ts';

/**
 * What a row has to have for the rest of Leadstand not to stumble over it. A file is authenticated, but may have been put together
 * by somebody who gives its passphrase away with it. Rows may be of an older version of the database, so nothing is asked for
 * that has not always been there.
 */
const text = (most: number) => z.string().check(z.maxLength(most));
const name = text(2000);
const time = text(40);
/** With a star in it, the browser would be asked for access to more than one. */
const site = text(300).check(z.regex(/^(?:https?:\/\/[^/?#\s*]+)?$/));
const count = z.int().check(z.minimum(0));
const triage = z.looseObject({ status: text(20), history: z.array(z.looseObject({ act: text(20), at: time })) });
const anything = z.looseObject({});

const SHAPES: Partial<Record<StoreName, z.ZodMiniType>> = {
  connections: z.looseObject({
    id: name,
    name,
    mode: z.enum(['live', 'test', 'sample', 'stopped']),
    origin: site,
    createdAt: time,
  }),
  addresses: z.object({
    url: text(4000).check(z.regex(/^https?:\/\//)),
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
    origins: z.array(originSchema).check(z.maxLength(20)),
    newContactUrl: z.nullable(text(2000).check(z.regex(/^https?:\/\/[^/?#\s*]+(?:[/?#]|$)/))),
    rules: z.array(anything),
    confirmed: z.boolean(),
  }),
  mappings: z.looseObject({ connectionId: name, version: count, mapping: z.looseObject({ name, fields: anything }) }),
  layouts: z.looseObject({ connectionId: name, places: z.array(name), words: anything }),
  feedStates: z.looseObject({ connectionId: name, nextAllowed: z.number(), waitMs: z.number() }),
  downloads: z.looseObject({ id: count, connectionId: name, outcome: text(40), startedAt: time, finishedAt: time }),
  suppressed: z.looseObject({
    key: text(64).check(z.regex(/^[0-9a-f]{64}$/)),
    secret: text(100),
    scope: z.enum(['lead', 'person-marketing', 'person-all']),
    reason: z.enum(['refused', 'withdrawn', 'objected', 'erased', 'expired']),
    at: time,
    expiresAt: z.nullable(time),
  }),
  chain: z.looseObject({ seq: count, at: time, event: text(40), previous: text(64), hash: text(64) }),
  evidence: z.looseObject({ hash: name, subject: name, sealed: z.string() }),
  erasures: z.looseObject({ id: count, at: time, copies: z.array(anything) }),
  copies: z.looseObject({ id: count, leadKey: name, where: name, at: time }),
  held: z.looseObject({
    heldKey: text(200),
    connectionId: name,
    outline: anything,
    obtainedAt: time,
    revision: count,
    triage,
    sealed: z.nullable(z.string()),
  }),
  waiting: z.looseObject({
    key: name,
    connectionId: name,
    receivedAt: time,
    persons: z.array(name),
    triage,
    copies: z.array(anything),
  }),
  problems: z.looseObject({ id: name, connectionId: name, reason: text(40), source: z.nullable(z.string()) }),
  leads: z.looseObject({
    feed: z.looseObject({
      leadKey: name,
      connectionId: name,
      kind: z.enum(['request', 'prospect', 'visit', 'unknown']),
      types: z.array(text(40)),
      receivedAt: time,
      person: anything,
      company: anything,
      address: anything,
      products: z.array(anything),
    }),
    triage,
    source: z.string(),
    path: z.string(),
  }),
  raw: z.looseObject({ downloadId: count, index: count, sealed: z.string() }),
};

export const isRow = (store: StoreName, value: unknown): boolean =>
  (SHAPES[store] ?? anything).safeParse(value).success;
