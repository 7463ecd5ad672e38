import type { RecordProblem } from '../domain/connection/download-report.ts';
import type { Connection } from '../domain/connection/connection.ts';
import { gateOf } from '../domain/consent/gate.ts';
import { outlineOf } from '../domain/consent/held.ts';
import type { Sealed } from '../domain/consent/sealed.ts';
import { dropsLead, type SuppressedMark } from '../domain/consent/suppression.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import type { Lead, LeadFlaw } from '../domain/lead/lead.ts';
import type { TeamName } from '../domain/team/name.ts';
import { breathe } from './breathe.ts';
import { toHeldItem, type HeldPorts } from './held-item.ts';
import { type Hashes, heldKeyOf, type KeyMaker, ownKey, sourceMacOf } from './lead-keys.ts';
import type { HeldBefore } from './held-before.ts';
import type { FeedRecord } from './read-feed.ts';
import { placeOfProblem, recordBytes } from './record-seal.ts';

type ReadRecord = Extract<FeedRecord, { ok: true }>;

/** What it takes to make an item of a record. */
export interface ItemPorts extends Hashes, HeldPorts {
  /**
   * The name by which a team knows the lead of a record, or that the team has erased it. Absent for somebody alone, undefined of a
   * feed that is not shared.
   */
  teamName?:
    | ((record: ReadRecord, connectionId: string, place: KeyMaker) => Promise<TeamName | 'erased' | undefined>)
    | undefined;
  /** Keyed hashes of whom a lead is about. */
  personsOf?: ((lead: Lead) => Promise<string[]>) | undefined;
  /** Whether a lead or its person is suppressed. Absent while nobody is, so that an import pays nothing for it. */
  suppressedBy?: ((lead: Lead) => Promise<SuppressedMark | null>) | undefined;
  /** Seals what may be read again, by the import alone. */
  sealRaw(place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed>;
}

/** What an import needs of the world. */
export interface ImportPorts extends ItemPorts {
  /** Stores a batch, all or nothing. */
  store(items: readonly ImportItem[]): Promise<void>;
}

/** What all records of one download have in common. */
export interface ImportContext {
  connection: Pick<Connection, 'id' | 'mode'>;
  downloadId: number;
  /** ISO time at which the download began. */
  receivedAt: string;
  /** The connection has records that became no lead. One of them may be readable now. */
  hasProblems?: boolean;
  /** What the import knows of held leads; without it, any lead may have been held before. */
  held?: HeldBefore;
  /** The held keys of those whose person consented. */
  consented?: ReadonlySet<string>;
  /** By when a person has to be told whose data is held since a time; without it, as in the zone of the marketplaces. */
  noticeDueAt?: (since: string) => string;
  /** From when on it is held, where that is not when it arrived. */
  heldSince?: string;
}

/** As many as make a transaction worth its while, and few enough for a list to be read between two of them. */
const BATCH = 500;

/** Batches that are being hashed or stored while the next one is read. More would only take memory. */
const AHEAD = 2;

/**
 * Takes records through the gate and into storage. Repeating an import, whole or after it was cut off, changes nothing
 * that is already there. Hashing, sealing and storing are mostly the work of others, and go on while the next records
 * are read; what is stored is stored in order, and nothing after what could not be.
 */
export async function importRecords(
  batches: AsyncIterable<readonly FeedRecord[]>,
  context: ImportContext,
  ports: ImportPorts,
): Promise<void> {
  const line = new StoreLine(ports);
  try {
    for await (const batch of batches) {
      await line.add(batch.map((record) => toItem(record, context, ports)));
      await breathe();
    }
  } finally {
    await line.end();
  }
}

/** Stores items one batch after another. */
class StoreLine {
  readonly #ports: ImportPorts;
  /** Items of the next batch. */
  #made: Promise<ImportItem[]>[] = [];
  #count = 0;
  /** Batches that are under way. */
  readonly #waiting: Promise<void>[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(ports: ImportPorts) {
    this.#ports = ports;
  }

  /** Resolves as soon as the line is short enough for more. */
  async add(items: readonly Promise<ImportItem>[]): Promise<void> {
    this.#made.push(quietly(Promise.all(items)));
    this.#count += items.length;
    if (this.#count < BATCH) return;
    this.#send();
    if (this.#waiting.length > AHEAD) await this.#waiting.shift();
  }

  async end(): Promise<void> {
    this.#send();
    await this.#last;
  }

  #send(): void {
    this.#last = quietly(this.#store(this.#last, this.#made));
    this.#waiting.push(this.#last);
    this.#made = [];
    this.#count = 0;
  }

  async #store(before: Promise<void>, made: readonly Promise<ImportItem[]>[]): Promise<void> {
    const items = await Promise.all(made);
    await before;
    if (items.length > 0) await this.#ports.store(items.flat());
  }
}

/** The same promise. It is awaited in a moment; until then, its failure is nobody's surprise. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** A record as it is to be stored, under its own key or, where another lead has that, under one that `place` gives it. */
export async function toItem(
  record: FeedRecord,
  context: ImportContext,
  ports: ItemPorts,
  place: KeyMaker = ownKey,
): Promise<ImportItem> {
  if (!record.ok) return toProblem(record, context, ports);
  const { lead, aside } = await toLead(record, context, ports, place);
  const isOpen = gateOf(lead) === 'open';
  const problem = context.hasProblems && { problemId: await problemIdOf(record.source, context, ports) };
  const suppressed = await ports.suppressedBy?.(lead);
  if (suppressed && dropsLead(suppressed, isOpen && lead.kind === 'request')) return { gate: 'suppressed', ...problem };
  const team = await ports.teamName?.(record, context.connection.id, place);
  if (team === 'erased') return { gate: 'suppressed', ...problem };
  if (!isOpen) context.held?.add(lead.leadKey);
  const heldKey = isOpen && context.held?.cannotHave(lead) ? '' : await heldKeyOf(lead.leadKey, ports);
  const { source, path } = record;
  const about = { ...(aside && { aside }), ...(team && { team }), ...problem };
  if (isOpen) {
    const persons = lead.kind === 'prospect' ? await ports.personsOf?.(lead) : undefined;
    return { gate: 'open', lead, source, path, heldKey, ...(persons && { persons }), ...about };
  }
  if (!context.consented?.has(heldKey))
    return { ...(await toHeldItem(record, lead, heldKey, { context, ports })), ...about };
  const sourceMac = await sourceMacOf(lead.sourceHash, ports);
  return { gate: 'consented', lead, source, path, heldKey, outline: outlineOf(lead), sourceMac, ...about };
}

async function toLead(
  record: ReadRecord,
  { connection, receivedAt }: ImportContext,
  ports: ItemPorts,
  place: KeyMaker,
): Promise<{ lead: Lead; aside?: true }> {
  const { leadKey, aside } = await place(record, connection.id, ports);
  const lead: Lead = {
    ...record.lead,
    leadKey,
    connectionId: connection.id,
    test: connection.mode === 'test',
    receivedAt,
    sourceHash: record.sourceHash,
    revision: 1,
  };
  if (!aside) return { lead };
  // Whoever sees it should know that the feed's id does not tell it from another.
  return { lead: { ...lead, flaws: [...new Set<LeadFlaw>([...lead.flaws, 'no-id'])] }, aside };
}

async function toProblem(
  record: Extract<FeedRecord, { ok: false }>,
  context: ImportContext,
  ports: ItemPorts,
): Promise<ImportItem> {
  const { connection, downloadId } = context;
  const id = await problemIdOf(record.source, context, ports);
  const problem: Omit<RecordProblem, 'source'> = {
    id,
    connectionId: connection.id,
    downloadId,
    reason: record.problem,
    position: record.position,
  };
  // A record that could not be read may be a visit: unless it is known to be none, its text is sealed as well.
  if (gateOf({ kind: record.kind }) === 'open')
    return { gate: 'problem', ...problem, source: record.source, sealed: null, path: record.path };
  const sealed = await ports.sealRaw(placeOfProblem(id), recordBytes(record));
  return { gate: 'problem', ...problem, source: null, sealed: null, record: sealed };
}

/** The same record is one problem, whenever it comes. */
const problemIdOf = async (source: string, { connection }: ImportContext, ports: ItemPorts): Promise<string> =>
  `${connection.id}:${await ports.keyedHash(`problem|${source}`)}`;
