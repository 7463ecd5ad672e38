import * as z from 'zod/mini';
import type { CouchFault } from '../domain/team/fault.ts';

/** `servedAt`: what the server's clock showed, in milliseconds; null where it has not told. */
export type Couch<Value> =
  { ok: true; value: Value; servedAt: number | null } | { ok: false; fault: CouchFault; servedAt: number | null };

/** What a status says; null of one that comes with what was asked for. */
export function faultOf(status: number): CouchFault | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403) return 'refused';
  if (status === 404) return 'not-found';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 413) return 'too-large';
  return status === 408 || status === 429 || status >= 500 ? 'busy' : 'odd';
}

const seqSchema = z.union([z.string(), z.number()]);
const docSchema = z.looseObject({ _id: z.string(), _rev: z.string() });

export const welcomeSchema = z.looseObject({ version: z.string() });
export const noteSchema = z.looseObject({ _rev: z.string(), count: z.number(), name: z.string() });
export type Note = z.infer<typeof noteSchema>;
export const writtenSchema = z.looseObject({ ok: z.literal(true), rev: z.string() });
export { docSchema };

export const changesSchema = z.object({
  results: z.array(
    z.looseObject({
      id: z.string(),
      seq: seqSchema,
      changes: z.array(z.looseObject({ rev: z.string() })),
      deleted: z.optional(z.boolean()),
      doc: z.optional(z.nullable(z.looseObject({}))),
    }),
  ),
  last_seq: seqSchema,
});
export type Change = z.infer<typeof changesSchema>['results'][number];

export const bulkSchema = z.array(
  z.looseObject({ id: z.string(), rev: z.optional(z.string()), error: z.optional(z.string()) }),
);

export const rowsSchema = z.looseObject({
  rows: z.array(
    z.looseObject({
      id: z.optional(z.string()),
      key: z.string(),
      error: z.optional(z.string()),
      value: z.optional(z.nullable(z.looseObject({ rev: z.string(), deleted: z.optional(z.boolean()) }))),
      doc: z.optional(z.nullable(docSchema)),
    }),
  ),
});
export type DocRow = z.infer<typeof rowsSchema>['rows'][number];
