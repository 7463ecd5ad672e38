import type { Connection } from '../domain/connection/connection.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import type { LearnReply, MappingChanges, MappingLook } from '../domain/mapping/learned.ts';
import { readMappingFile, writeMappingFile } from '../domain/mapping/mapping-file.ts';
import { learnText } from '../feed/learn/learn.ts';
import { lookAt, recordsOf } from '../feed/learn/look.ts';
import type { MappingDesk, MappingSource } from '../rpc/contract.ts';
import { type Handlers, RpcFailure } from '../rpc/server.ts';
import { readConnection } from '../storage/connections.ts';
import type { Database } from '../storage/database.ts';
import { addMapping, mappingVersions, readMapping } from '../storage/mappings.ts';
import { keptBodies } from '../storage/raw.ts';
import { hasRows } from '../storage/rows-of.ts';
import { mappingInUse } from './mapping-in-use.ts';
import { isMappingLocked } from './mapping-lock.ts';
import type { Parts } from './parts.ts';
import { previewMapping } from './preview-mapping.ts';
import { readAgain } from './read-again.ts';
import { learnStored, storedRecords } from './stored-records.ts';

type MappingMethods = Extract<keyof Handlers, `mapping.${string}`>;

/** As many records of a text that the user brought as show what it is made of. */
const MOST_OF_TEXT = 500;

export function mappingHandlers(parts: Parts): Pick<Handlers, MappingMethods> {
  return {
    'mapping.open': async ({ connectionId }) => openDesk(parts, await known(parts, connectionId)),
    'mapping.learn': ({ source, record }) => parts.keepAwake(() => learn(parts, source, record)),
    'mapping.look': ({ source, mapping }) => parts.keepAwake(() => look(parts, source, mapping)),
    'mapping.preview': ({ connectionId, mapping }) =>
      parts.keepAwake(async () => previewMapping(parts, await parts.db(), await known(parts, connectionId), mapping)),
    'mapping.save': ({ connectionId, mapping }) => saveMapping(parts, connectionId, mapping),
    'mapping.export': async ({ connectionId, version }) => {
      const found = await readMapping(await parts.db(), connectionId, version);
      if (!found) throw new RpcFailure('not-found');
      return { name: found.mapping.name, text: writeMappingFile(found.mapping) };
    },
    'mapping.import': async ({ text }) => readMappingFile(text),
  };
}

async function known(parts: Parts, connectionId: string): Promise<Connection> {
  const connection = await readConnection(await parts.db(), connectionId);
  if (!connection) throw new RpcFailure('not-found');
  return connection;
}

async function openDesk(parts: Parts, connection: Connection): Promise<MappingDesk> {
  const db = await parts.db();
  const versions = await mappingVersions(db, connection.id);
  return {
    mapping: await mappingInUse(db, connection.id),
    versions: versions.map(({ version, savedAt, confirmed, mapping: { name } }) => ({
      version,
      savedAt,
      name,
      confirmed,
    })),
    stored: await isAnythingStored(db, connection.id),
    locked: await isMappingLocked(db, connection.id),
  };
}

const isAnythingStored = async (db: Database, connectionId: string): Promise<boolean> =>
  (await hasRows(db, connectionId)) || (await keptBodies(db, connectionId)).length > 0;

async function learn(parts: Parts, source: MappingSource, record?: string): Promise<LearnReply> {
  if (source.from === 'text') return learnText(source.text, record);
  const { id } = await known(parts, source.connectionId);
  return learnStored(await parts.db(), await parts.vault(), id);
}

async function look(parts: Parts, source: MappingSource, mapping: FeedMapping): Promise<MappingLook> {
  if (source.from === 'text') return lookAt(recordsOf(source.text, mapping, MOST_OF_TEXT), mapping);
  const { id } = await known(parts, source.connectionId);
  return lookAt(await storedRecords(await parts.db(), await parts.vault(), id, mapping), mapping);
}

/** Saves a version that the user has looked at, and reads everything with it before the answer. */
function saveMapping(parts: Parts, connectionId: string, mapping: FeedMapping): Promise<MappingChanges> {
  return parts.keepAwake(async () =>
    parts.locks.request(`download:${connectionId}`, async () => {
      const db = await parts.db();
      const { managed } = await known(parts, connectionId);
      if (await isMappingLocked(db, connectionId)) throw new RpcFailure(managed ? 'managed' : 'not-allowed');
      const savedAt = new Date(parts.now()).toISOString();
      if (!(await addMapping(db, connectionId, mapping, { savedAt, confirmed: true })))
        throw new RpcFailure('not-found');
      parts.announce();
      return readAgain(parts, db, connectionId);
    }),
  );
}
