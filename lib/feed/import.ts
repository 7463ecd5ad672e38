import type { RecordProblem } from '../domain/connection/download-report.ts';
import type { Connection } from '../domain/connection/connection.ts';
import { gateOf } from '../domain/consent/gate.ts';
import { outlineOf } from '../domain/consent/held.ts';
import type { Sealed } from '../domain/consent/sealed.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import type { Lead, MappedLead } from '../domain/lead/lead.ts';
import type { FeedRecord } from './read-feed.ts';

/** What an import needs of the world. */
export interface ImportPorts {
  hash(text: string): Promise<string>;
  keyedHash(text: string): Promise<string>;
  sealHeld(place: string, content: unknown): Promise<Sealed>;
  /** Stores a batch, all or nothing. */
  store(items: readonly ImportItem[]): Promise<void>;
}

/** What all records of one download have in common. */
export interface ImportContext {
  connection: Pick<Connection, 'id' | 'mode'>;
  downloadId: number;
  /** ISO time at which the download began. */
  receivedAt: string;
}

/** As many as make a transaction worth its while, and few enough for a list to be read between two of them. */
const BATCH = 1000;

/**
 * Takes batches of records through the gate and into storage. Repeating an import, whole or after it was cut
 * off, changes nothing that is already there. While one batch is being stored, the next is read: the storing is
 * mostly the browser's own work.
 */
export async function importRecords(
  batches: AsyncIterable<readonly FeedRecord[]>,
  context: ImportContext,
  ports: ImportPorts,
): Promise<void> {
  let storing: Promise<void> = Promise.resolve();
  try {
    for await (const batch of batches) {
      for (let at = 0; at < batch.length; at += BATCH) {
        const records = batch.slice(at, at + BATCH);
        const items = await Promise.all(records.map((record) => toItem(record, context, ports)));
        // In order, and one at a time: what was not stored must not be followed by what was.
        await storing;
        storing = ports.store(items);
        // It is awaited in a moment. Until then, a failure is nobody's surprise.
        storing.catch(() => undefined);
      }
    }
  } finally {
    await storing;
  }
}

async function toItem(record: FeedRecord, context: ImportContext, ports: ImportPorts): Promise<ImportItem> {
  if (!record.ok) return toProblem(record, context, ports);
  const lead = await toLead(record.lead, record.canonical, context, ports);
  const heldKey = await ports.keyedHash(`lead|${lead.leadKey}`);
  if (gateOf(lead) === 'open') return { gate: 'open', lead, source: record.source, path: record.path, heldKey };
  return {
    gate: 'held',
    leadKey: lead.leadKey,
    heldKey,
    connectionId: lead.connectionId,
    outline: outlineOf(lead),
    obtainedAt: lead.receivedAt,
    // A plain hash of so little text could be found by guessing.
    sourceMac: await ports.keyedHash(`source|${lead.sourceHash}`),
    sealed: await ports.sealHeld(`held|${heldKey}`, { lead, source: record.source, path: record.path }),
  };
}

async function toLead(
  mapped: MappedLead,
  canonical: string,
  context: ImportContext,
  ports: ImportPorts,
): Promise<Lead> {
  const { connection, receivedAt } = context;
  return {
    ...mapped,
    leadKey: await leadKeyOf(mapped, connection.id, ports),
    connectionId: connection.id,
    test: connection.mode === 'test',
    receivedAt,
    sourceHash: await ports.hash(canonical),
    revision: 1,
  };
}

/**
 * The feed's own id, or, without one, a fingerprint of what is least likely to change. An e-mail address alone
 * would not do: a buyer who asks twice has made two requests, and a date may be no more than the day. What tells
 * them apart then is what was asked.
 */
async function leadKeyOf(lead: MappedLead, connectionId: string, ports: ImportPorts): Promise<string> {
  if (lead.feedId !== null) return `id:${connectionId}:${lead.feedId}`;
  const { person, products } = lead;
  const parts = [
    lead.marketplace,
    lead.kindRaw,
    lead.typeRaw,
    person.email || person.phoneRaw || person.fullName || person.lastName,
    lead.createdAtRaw,
    products[0]?.name,
    lead.message,
  ];
  return `fp:${await ports.keyedHash(JSON.stringify([connectionId, ...parts]))}`;
}

async function toProblem(
  record: Extract<FeedRecord, { ok: false }>,
  { connection, downloadId }: ImportContext,
  ports: ImportPorts,
): Promise<ImportItem> {
  const id = `${connection.id}:${await ports.keyedHash(`problem|${record.source}`)}`;
  const problem: Omit<RecordProblem, 'source'> = {
    id,
    connectionId: connection.id,
    downloadId,
    reason: record.problem,
    position: record.position,
  };
  // A record that could not be read may be a visit: unless it is known to be none, its text is sealed as well.
  if (gateOf({ kind: record.kind }) === 'open')
    return { gate: 'problem', ...problem, source: record.source, sealed: null };
  return { gate: 'problem', ...problem, source: null, sealed: await ports.sealHeld(`problem|${id}`, record.source) };
}
