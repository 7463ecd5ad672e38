import { type Connection, SAMPLE_ID } from '../domain/connection/connection.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import { learnBody } from '../feed/learn/learn.ts';
import { SAMPLE_MAPPING } from '../feed/sample-mapping.ts';
import type { Database } from '../storage/database.ts';
import { addMapping, newestMapping, readsAlike } from '../storage/mappings.ts';
import { rawCharset } from '../storage/raw.ts';
import type { Parts } from './parts.ts';
import { rawBody } from './raw-body.ts';

/** What a connection's records are read by; null as long as nothing was learned of its feed. */
export async function mappingInUse(db: Database, connectionId: string): Promise<FeedMapping | null> {
  if (connectionId === SAMPLE_ID) return SAMPLE_MAPPING;
  return (await newestMapping(db, connectionId))?.mapping ?? null;
}

/**
 * The mapping for a body that is stored. A feed that has none yet teaches it; nobody has looked at it then. Where there
 * is nothing to learn from, the sample's tells an empty feed from what is no feed at all.
 */
export async function mappingForBody(
  parts: Parts,
  db: Database,
  connection: Connection,
  downloadId: number,
): Promise<FeedMapping> {
  const inUse = await mappingInUse(db, connection.id);
  return inUse ?? (await learnFrom(parts, db, connection, downloadId)) ?? SAMPLE_MAPPING;
}

/**
 * Another mapping for a body in which the one in use finds nothing, as long as nobody has said that it is right: the
 * body that it was learned from may have been the strange one. Null where there is nothing else to learn.
 */
export async function learnAnew(
  parts: Parts,
  db: Database,
  connection: Connection,
  downloadId: number,
): Promise<FeedMapping | null> {
  const inUse = await newestMapping(db, connection.id);
  return inUse && !inUse.confirmed ? learnFrom(parts, db, connection, downloadId, inUse.mapping) : null;
}

async function learnFrom(
  parts: Parts,
  db: Database,
  connection: Connection,
  downloadId: number,
  before?: FeedMapping,
): Promise<FeedMapping | null> {
  const body = rawBody(db, await parts.vault(), downloadId);
  const reply = await learnBody(body, await rawCharset(db, downloadId));
  if (reply.kind === 'refused' || (before && readsAlike(before, reply.mapping))) return null;
  const savedAt = new Date(parts.now()).toISOString();
  await addMapping(db, connection.id, reply.mapping, { confirmed: false, savedAt, learnedFrom: downloadId });
  return reply.mapping;
}
