import type { Connection } from '../domain/connection/connection.ts';
import { BodyWatch } from '../domain/connection/body-watch.ts';
import type { DownloadReport } from '../domain/connection/download-report.ts';
import { addCounts, type ImportCounts, noCounts } from '../domain/connection/import-counts.ts';
import type { Sealed } from '../domain/consent/sealed.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import { isGood, keepsBytes, type Outcome } from '../domain/schedule/outcome.ts';
import { HeldBefore } from '../feed/held-before.ts';
import { importRecords } from '../feed/import.ts';
import { release } from '../feed/release.ts';
import { placeTest, wordTest } from '../feed/mapping-words.ts';
import { type FeedEnd, type FeedRecord, readFeed } from '../feed/read-feed.ts';
import { StoredReader } from '../feed/stored-reader.ts';
import { logBug } from '../platform/log.ts';
import type { Database } from '../storage/database.ts';
import type { DownloadEnd } from '../storage/feed-states.ts';
import { storeBatch, type StoreOptions } from '../storage/import-store.ts';
import { KnownKeys } from '../storage/known-keys.ts';
import { hasHeld } from '../storage/leads-of.ts';
import { hasProblems } from '../storage/problems.ts';
import { rawCharset } from '../storage/raw.ts';
import { importConsent } from './consent/import-consent.ts';
import { ownSealer } from './consent/own-sealer.ts';
import { Doubts } from './doubts.ts';
import type { Parts } from './parts.ts';
import type { Work } from './progress.ts';
import { rawBody } from './raw-body.ts';

/** A download that is over, and what is to be remembered of it. */
export interface Imported extends Pick<DownloadEnd, 'watched' | 'keepBody'> {
  report: DownloadReport;
}

export interface BodyImport {
  connection: Connection;
  report: DownloadReport;
  mapping: FeedMapping;
  work: Work;
  /** For a body that is older than what is stored: it may add leads, and changes none. */
  onlyNew?: boolean;
}

/** Reads a stored body into leads. Whatever happens, the report says how far it got. */
export async function importBody(parts: Parts, db: Database, body: BodyImport): Promise<Imported> {
  const { connection, report, mapping, work } = body;
  const vault = await parts.vault();
  const watch = new BodyWatch(wordTest(mapping));
  const problems = await hasProblems(db, connection.id);
  const held = new HeldBefore(await hasHeld(db, connection.id));
  const consent = await importConsent(db, vault, new Date(parts.now()).toISOString());
  const context = {
    connection,
    downloadId: report.id,
    receivedAt: report.startedAt,
    hasProblems: problems,
    held,
    ...consent.context,
  };
  const doubts = new Doubts(db, { ...vault, ...consent.ports }, new StoredReader(mapping), context);
  const storing = new Storing(db, connection.id, doubts, { onlyNew: body.onlyNew ?? false, sealOwn: ownSealer(vault) });
  const bytes = rawBody(db, vault, report.id);
  // Those of a download were counted as they arrived.
  const reading = readFeed(report.bytes > 0 ? bytes : counted(bytes, work), {
    httpCharset: await rawCharset(db, report.id),
    mapping,
  });
  let end: FeedEnd | null = null;
  try {
    const batches = watched(reading, watch, (reached) => (end = reached));
    await importRecords(batches, context, {
      ...consent.ports,
      async store(items) {
        await storing.store(await consent.stillAllowed(items));
        work.addRecords(items.length);
      },
    });
    await consent.renew();
  } catch (error) {
    // A full disk, most likely. The bytes that could be stored stay, and the next import repeats all of it.
    logBug('import', error);
    return { report: finished(parts, withCounts(report, storing.counts), 'storage-failed'), keepBody: true };
  }
  const outcome = outcomeOf(end, storing.counts);
  const done = finished(parts, { ...withCounts(report, storing.counts), stoppedAt: stoppedAt(end) }, outcome);
  return {
    report: done,
    keepBody: keepsBytes(outcome) || storing.cutShort,
    // What is missing from half a body is not missing from the feed.
    watched: { body: watch, isMapped: isGood(outcome) ? placeTest(mapping) : () => false },
  };
}

/** With so many leads in one download, it is worth reading the keys of all that are stored. */
const MANY = 2000;

/** Stores batches and counts what became of them. */
class Storing {
  counts: ImportCounts = noCounts;
  /** There was a record that could not be kept whole. */
  cutShort = false;
  readonly #db: Database;
  readonly #connectionId: string;
  readonly #doubts: Doubts;
  readonly #options: StoreOptions;
  #known: KnownKeys | null = null;
  #asked = 0;

  constructor(db: Database, connectionId: string, doubts: Doubts, options: StoreOptions) {
    this.#db = db;
    this.#connectionId = connectionId;
    this.#doubts = doubts;
    this.#options = options;
  }

  async store(items: readonly ImportItem[]): Promise<void> {
    const doubts: ImportItem[] = [];
    this.cutShort ||= items.some((item) => item.gate === 'problem' && item.reason === 'too-large');
    await this.#put(items, { doubts });
    const settled = doubts.length > 0 ? await this.#doubts.settled(doubts) : [];
    if (settled.length > 0) await this.#put(settled, this.#options);
    // The database has its own copies; those here would wait, a hundred megabytes of them, for the engine to look.
    for (const item of [...items, ...settled]) for (const { bytes } of sealsOf(item)) release(bytes);
  }

  async #put(items: readonly ImportItem[], options: StoreOptions): Promise<void> {
    this.#known ??= await this.#readKnown();
    this.#asked += items.length;
    const stored = await storeBatch(this.#db, this.#connectionId, items, this.#known, options);
    if (stored) this.counts = addCounts(this.counts, stored);
  }

  /** The few leads of a usual download are asked for one by one: to read the keys of 100,000 takes longer than that. */
  async #readKnown(): Promise<KnownKeys | null> {
    if (this.#asked === 0) return KnownKeys.readIfFew(this.#db);
    return this.#asked < MANY ? null : KnownKeys.read(this.#db);
  }
}

function sealsOf(item: ImportItem): Sealed[] {
  const seals =
    item.gate === 'held' ? [item.sealed, item.source, item.contact] : item.gate === 'problem' ? [item.record] : [];
  return seals.filter((sealed) => sealed !== undefined && sealed !== null);
}

/** The batches of a body, and how it ended, as they pass. */
async function* watched(
  reading: AsyncGenerator<FeedRecord[], FeedEnd>,
  watch: BodyWatch,
  onEnd: (end: FeedEnd) => void,
): AsyncGenerator<FeedRecord[]> {
  for (;;) {
    const next = await reading.next();
    if (next.done) return onEnd(next.value);
    for (const record of next.value) watch.see({ ...record, lead: record.ok ? record.lead : null });
    yield next.value;
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, work: Work): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    work.addBytes(chunk.length);
    yield chunk;
  }
}

function outcomeOf(end: FeedEnd | null, counts: ImportCounts): Outcome {
  if (!end) return 'incomplete';
  if (end.end !== 'complete') return end.end;
  if (counts.added + counts.updated + counts.heldNew > 0) return 'ok-new';
  if (counts.unchanged + counts.held + (counts.suppressed ?? 0) > 0) return 'ok-same';
  // Records, and none of them usable: whatever this is, it must not look like a feed that works.
  return counts.problems > 0 ? 'not-a-feed' : 'ok-none';
}

const stoppedAt = (end: FeedEnd | null) => end?.stoppedAt ?? null;

const withCounts = (report: DownloadReport, counts: ImportCounts): DownloadReport => ({
  ...report,
  ...counts,
  records: counts.added + counts.updated + counts.unchanged + counts.held + counts.problems + (counts.suppressed ?? 0),
});

export const finished = (parts: Pick<Parts, 'now'>, report: DownloadReport, outcome: Outcome): DownloadReport => ({
  ...report,
  outcome,
  finishedAt: new Date(parts.now()).toISOString(),
});
