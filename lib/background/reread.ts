import type { BodyWatch } from '../domain/connection/body-watch.ts';
import type { Connection } from '../domain/connection/connection.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import { toItem } from '../feed/import.ts';
import { type KeyMaker, ownKey } from '../feed/lead-keys.ts';
import type { FeedRecord } from '../feed/read-feed.ts';
import type { RecordSource } from '../feed/read-stored.ts';
import { StoredReader } from '../feed/stored-reader.ts';
import { logBug } from '../platform/log.ts';
import type { Move } from '../storage/again-store.ts';
import type { Database } from '../storage/database.ts';
import { readDownload } from '../storage/downloads.ts';
import { rowsAt } from '../storage/rows-of.ts';
import type { HeldRow } from '../storage/held-rows.ts';
import type { LeadRow, ProblemRow } from '../storage/schema.ts';
import { importConsent, type ImportConsent } from './consent/import-consent.ts';
import { recordOfHeld, recordOfLead, recordOfProblem } from './kept-record.ts';
import type { Vault } from './vault.ts';

export type RowStore = 'leads' | 'held' | 'problems';
type Row = LeadRow | HeldRow | ProblemRow;

/** A stored row as another mapping reads it. */
export interface Reread extends Move {
  row: Row;
  /** What the mapping found in it, whether or not it came to anything. */
  records: readonly FeedRecord[];
}

interface Reading {
  mapping: FeedMapping;
  /** ISO. */
  now: string;
}

/** Reads stored rows with a mapping. Writes nothing. */
export class Rereader {
  readonly #db: Database;
  readonly #vault: Vault;
  readonly #consent: ImportConsent;
  readonly #connection: Connection;
  readonly #reader: StoredReader;
  readonly #now: string;

  private constructor(
    db: Database,
    { vault, consent }: { vault: Vault; consent: ImportConsent },
    connection: Connection,
    { mapping, now }: Reading,
  ) {
    this.#consent = consent;
    this.#db = db;
    this.#vault = vault;
    this.#connection = connection;
    this.#reader = new StoredReader(mapping);
    this.#now = now;
  }

  static async start(db: Database, vault: Vault, connection: Connection, reading: Reading): Promise<Rereader> {
    return new Rereader(db, { vault, consent: await importConsent(db, vault, reading.now) }, connection, reading);
  }

  /** The rows at these keys; those that cannot be read again are left out. */
  async read(store: RowStore, keys: readonly string[]): Promise<Reread[]> {
    const rows: Row[] = await rowsAt(this.#db, store, keys);
    const read = await Promise.all(rows.map((row) => this.#reread(store, row)));
    return read.filter((one) => one !== null);
  }

  /** The same with other keys for its leads. */
  async moved(reread: Reread, place: KeyMaker): Promise<Reread> {
    return { ...reread, items: await this.#items(reread, place) };
  }

  async #reread(store: RowStore, row: Row): Promise<Reread | null> {
    const kept = await this.#recordOf(row).catch((error: unknown) => logBug('opening a record', error));
    if (!kept) return null;
    const from = { store, key: keyOf(row) };
    const reread = { from, row, since: await this.#sinceOf(row), items: [], records: this.#records(kept) };
    return { ...reread, items: await this.#items(reread, ownKey) };
  }

  #items({ records, row, since }: Reread, place: KeyMaker): Promise<ImportItem[]> {
    const isProblem = 'position' in row;
    const readable = records.some(({ ok }) => ok);
    // A lead that cannot be read stays what it is. A problem may turn out to be another one.
    if (!readable && !(isProblem && records.length === 1)) return Promise.resolve([]);
    const downloadId = isProblem ? row.downloadId : 0;
    const { noticeDueAt } = this.#consent.context;
    const context = {
      connection: this.#connection,
      downloadId,
      receivedAt: since,
      noticeDueAt,
      // A request that proves to be a visit was rightly here until now: its month begins.
      ...('feed' in row && { heldSince: this.#now }),
      // Whoever consented did so whatever their record is read by today.
      ...('feed' in row && row.heldKey !== undefined && { consented: new Set([row.heldKey]) }),
    };
    // What is stored already was looked at when it came; a record that becomes a lead only now was not.
    const { suppressedBy, ...others } = this.#consent.ports;
    const ports = isProblem ? { ...others, suppressedBy } : others;
    return Promise.all(records.map((record) => toItem(record, context, ports, place)));
  }

  /** A record on which the reading itself fails is one that cannot be read: it must not keep others from being read. */
  #records(kept: RecordSource): FeedRecord[] {
    try {
      return this.#reader.read(kept);
    } catch (error) {
      logBug('reading a record again', error);
      return [];
    }
  }

  #recordOf(row: Row): Promise<RecordSource | null> {
    if ('feed' in row) return Promise.resolve(recordOfLead(row));
    return 'heldKey' in row ? recordOfHeld(row, this.#vault) : recordOfProblem(row, this.#vault);
  }

  async #sinceOf(row: Row): Promise<string> {
    if ('feed' in row) return row.feed.receivedAt;
    if ('heldKey' in row) return row.obtainedAt;
    return (await readDownload(this.#db, row.downloadId))?.startedAt ?? this.#now;
  }
}

function keyOf(row: Row): string {
  if ('feed' in row) return row.feed.leadKey;
  return 'heldKey' in row ? row.heldKey : row.id;
}

/** Shows a watch what rows are made of. */
export function watchAll(watch: BodyWatch, reread: readonly Reread[]): void {
  for (const { records } of reread)
    for (const record of records) watch.see({ ...record, lead: record.ok ? record.lead : null });
}
