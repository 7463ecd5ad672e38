import * as z from 'zod/mini';
import type { BoxDoc } from '../domain/team/documents.ts';
import {
  bulkSchema,
  type Change,
  changesSchema,
  type Couch,
  docSchema,
  type DocRow,
  type Note,
  noteSchema,
  rowsSchema,
  welcomeSchema,
  writtenSchema,
} from './couch-answer.ts';
import { asking, type CouchPorts } from './couch-request.ts';

/** A document as it is sent. With a revision it takes the place of that one, and of no other. */
export type SentDoc = BoxDoc & { _id: string; _rev?: string };
/** One that is there and is to be no more. */
export interface Deletion {
  _id: string;
  _rev: string;
  _deleted: true;
}

export interface Written {
  id: string;
  /** Null where it was not written. */
  rev: string | null;
  /** `conflict`, or whatever else the server says. */
  error: string | null;
}

/**
 * The little of CouchDB's HTTP interface that is needed. Replication by its own means would bring conflicting revisions along;
 * documents that are only ever added need none of that.
 */
export interface CouchClient {
  /** Whether it is a CouchDB at all. */
  welcome(): Promise<Couch<unknown>>;
  createDatabase(): Promise<Couch<unknown>>;
  get(id: string): Promise<Couch<{ _id: string; _rev: string }>>;
  /** Compare and set: `conflict` unless the server has just the revision that is named, or nothing where none is. */
  put(doc: SentDoc): Promise<Couch<{ rev: string }>>;
  bulk(docs: readonly (SentDoc | Deletion)[]): Promise<Couch<Written[]>>;
  /** By their ids, with what is in them if that is wanted. */
  rows(ids: readonly string[], withDocs: boolean): Promise<Couch<DocRow[]>>;
  /** All whose id begins like this. */
  beginningWith(text: string): Promise<Couch<DocRow[]>>;
  changes(since: string | number, limit: number): Promise<Couch<{ results: Change[]; last_seq: string | number }>>;
  /** A local document: it is in the database, and not in its changes. */
  note(name: string): Promise<Couch<Note>>;
  leaveNote(name: string, note: Pick<Note, 'count' | 'name'>, rev: string | null): Promise<Couch<unknown>>;
  /** Old revisions are dropped, some time. */
  compact(): Promise<Couch<unknown>>;
}

const anything = z.unknown();

export function couchClient(ports: CouchPorts): CouchClient {
  const ask = asking(ports);
  const db = `/${encodeURIComponent(ports.server.database)}`;
  const at = (id: string): string => `${db}/${encodeURIComponent(id)}`;
  const rowsOf = async (asked: Promise<Couch<{ rows: DocRow[] }>>): Promise<Couch<DocRow[]>> => {
    const answer = await asked;
    return answer.ok ? { ...answer, value: answer.value.rows } : answer;
  };
  return {
    welcome: () => ask('GET', '/', welcomeSchema),
    createDatabase: () => ask('PUT', db, anything),
    get: (id) => ask('GET', at(id), docSchema),
    put: (doc) => ask('PUT', at(doc._id), writtenSchema, doc),
    async bulk(docs) {
      const answer = await ask('POST', `${db}/_bulk_docs`, bulkSchema, { docs });
      if (!answer.ok) return answer;
      const value = answer.value.map(({ id, rev, error }) => ({
        id,
        rev: error === undefined ? (rev ?? null) : null,
        error: error ?? null,
      }));
      return { ...answer, value };
    },
    rows: (ids, withDocs) =>
      rowsOf(ask('POST', `${db}/_all_docs?include_docs=${withDocs}`, rowsSchema, { keys: [...ids] })),
    beginningWith(text) {
      const query = new URLSearchParams({
        startkey: JSON.stringify(text),
        endkey: JSON.stringify(`${text}\uffff`),
        include_docs: 'true',
      });
      return rowsOf(ask('GET', `${db}/_all_docs?${query}`, rowsSchema));
    },
    changes(since, limit) {
      const query = new URLSearchParams({ since: String(since), limit: String(limit), include_docs: 'true' });
      return ask('GET', `${db}/_changes?${query}`, changesSchema);
    },
    note: (name) => ask('GET', `${db}/_local/${name}`, noteSchema),
    leaveNote: (name, note, rev) =>
      ask('PUT', `${db}/_local/${name}`, writtenSchema, { ...note, ...(rev !== null && { _rev: rev }) }),
    compact: () => ask('POST', `${db}/_compact`, anything, {}),
  };
}
