import { BodyWatch } from '../domain/connection/body-watch.ts';
import type { Connection } from '../domain/connection/connection.ts';
import type { MappingChanges } from '../domain/mapping/learned.ts';
import type { MappingVersion } from '../domain/mapping/mapping.ts';
import { exactKey, fingerprintKey, type KeyMaker, marketplaceKey } from '../feed/lead-keys.ts';
import { wordTest } from '../feed/mapping-words.ts';
import { logBug } from '../platform/log.ts';
import { type Blocked, storeAgain } from '../storage/again-store.ts';
import { readConnection } from '../storage/connections.ts';
import type { Database } from '../storage/database.ts';
import { readFeedState, setReading } from '../storage/feed-states.ts';
import { newestMapping } from '../storage/mappings.ts';
import type { OwnSealer } from '../storage/own-seals.ts';
import { rowKeysOf, rowsAt } from '../storage/rows-of.ts';
import type { Reading } from '../storage/schema.ts';
import { addChanges, noChanges } from './changes-tally.ts';
import { keepDeadlines } from './consent/clock.ts';
import { ownSealer } from './consent/own-sealer.ts';
import type { Parts } from './parts.ts';
import type { Work } from './progress.ts';
import { readBodiesAgain } from './read-bodies.ts';
import { type Reread, Rereader, type RowStore, watchAll } from './reread.ts';
import type { Vault } from './vault.ts';

/** Few enough for the list to be read between two of them, and for one that is killed to be done again. */
const CHUNK = 200;

/** Takes up a reading that is not over. One that fails is tried again at the next start, and keeps nothing else back. */
export async function finishReading(parts: Parts, db: Database, connectionId: string): Promise<void> {
  if (!(await readFeedState(db, connectionId))?.reading) return;
  await parts
    .keepAwake(() => readAgain(parts, db, connectionId))
    .catch((error: unknown) => logBug('reading again', error));
}

/**
 * Reads everything stored of a connection with its newest mapping, from where an earlier try was cut off. To be called
 * under the connection's lock.
 */
export async function readAgain(parts: Parts, db: Database, connectionId: string): Promise<MappingChanges> {
  const reading = (await readFeedState(db, connectionId))?.reading;
  const connection = await readConnection(db, connectionId);
  const version = await newestMapping(db, connectionId);
  if (!reading || !connection || !version) return noChanges();
  const work = parts.progress.begin(connectionId);
  try {
    const run = await Run.start(parts, db, { connection, version, work });
    await run.from(reading);
    await keepDeadlines(parts);
    return run.changes;
  } finally {
    work.end();
    parts.announce();
  }
}

interface RunOf {
  connection: Connection;
  version: MappingVersion;
  work: Work;
}

class Run {
  readonly changes = noChanges();
  readonly #parts: Parts;
  readonly #db: Database;
  readonly #of: RunOf;
  readonly #rereader: Rereader;
  readonly #sealOwn: OwnSealer;
  /** Rows that another lead was in the way of, and that it may have left by now. */
  readonly #waiting = new Map<string, RowStore>();

  private constructor(
    parts: Parts,
    db: Database,
    of: RunOf,
    { rereader, vault }: { rereader: Rereader; vault: Vault },
  ) {
    this.#sealOwn = ownSealer(vault);
    this.#parts = parts;
    this.#db = db;
    this.#of = of;
    this.#rereader = rereader;
  }

  static async start(parts: Parts, db: Database, of: RunOf): Promise<Run> {
    const { mapping } = of.version;
    const now = new Date(parts.now()).toISOString();
    const vault = await parts.vault();
    return new Run(parts, db, of, {
      rereader: await Rereader.start(db, vault, of.connection, { mapping, now }),
      vault,
    });
  }

  async from({ stage, after, waiting }: Reading): Promise<void> {
    if (waiting) await this.#findWaiting();
    const stages = ['leads', 'held', 'problems', 'bodies', 'aside'] as const;
    for (const next of stages.slice(stages.indexOf(stage))) {
      const reached = next === stage ? after : null;
      if (next !== stage) await setReading(this.#db, this.#of.connection.id, this.#mark(next, null));
      if (next === 'bodies') await this.#bodies(reached);
      else if (next === 'aside') await this.#aside();
      else await this.#rows(next, reached);
    }
    await setReading(this.#db, this.#of.connection.id, null);
  }

  async #rows(store: RowStore, after: string | null): Promise<void> {
    const keys = await rowKeysOf(this.#db, store, this.#of.connection.id);
    const left = after === null ? keys : keys.filter((key) => key > after);
    for (let at = 0; at < left.length; at += CHUNK) {
      const chunk = left.slice(at, at + CHUNK);
      const reread = await this.#rereader.read(store, chunk);
      for (const one of reread) addChanges(this.changes, one);
      await this.#store(reread, store, chunk.at(-1)!);
      this.#of.work.addRecords(chunk.length);
    }
  }

  async #bodies(after: string | null): Promise<void> {
    const { connection, version, work } = this.#of;
    const mark = (id: number) => setReading(this.#db, connection.id, this.#mark('bodies', String(id)));
    const read = await readBodiesAgain(this.#parts, this.#db, {
      connection,
      mapping: version.mapping,
      work,
      after,
      mark,
    });
    this.changes.read += read.records;
    this.changes.solved += read.added;
  }

  /** Leads that were put aside go to their own place if it has become free. */
  async #aside(): Promise<void> {
    for (const store of ['leads', 'held', 'problems'] as const) {
      const keys = [...this.#waiting].filter(([, where]) => where === store).map(([key]) => key);
      for (let at = 0; at < keys.length; at += CHUNK) {
        const reread = await this.#rereader.read(store, keys.slice(at, at + CHUNK));
        await this.#store(reread, 'aside', null);
      }
    }
  }

  /** For a reading that was cut off, and does not know any more which they were. */
  async #findWaiting(): Promise<void> {
    for (const store of ['leads', 'held'] as const) {
      const keys = await rowKeysOf(this.#db, store, this.#of.connection.id);
      for (let at = 0; at < keys.length; at += CHUNK) {
        const rows = await rowsAt(this.#db, store, keys.slice(at, at + CHUNK));
        for (const row of rows) if (row.aside) this.#waiting.set('feed' in row ? row.feed.leadKey : row.heldKey, store);
      }
    }
  }

  /** Stores what was read; what finds its place taken goes to the next one that is its own in every later download. */
  async #store(reread: readonly Reread[], stage: Reading['stage'], after: string | null): Promise<void> {
    const { connection, version } = this.#of;
    const layout = new BodyWatch(wordTest(version.mapping));
    // Those that waited were seen before.
    if (stage !== 'aside') watchAll(layout, reread);
    let blocked = await storeAgain(this.#db, connection.id, reread, {
      reading: this.#mark(stage, after),
      layout,
      sealOwn: this.#sealOwn,
    });
    if (blocked.length === 0) return;
    for (const place of [marketplaceKey, fingerprintKey, exactKey]) {
      const going = blocked.filter((one) => mayGo(one, place));
      if (going.length === 0) continue;
      const moved = await Promise.all(going.map(({ move }) => this.#rereader.moved(move, place)));
      const still = new Set(
        (await storeAgain(this.#db, connection.id, moved, { sealOwn: this.#sealOwn })).map(({ move }) => move.from),
      );
      for (const { from, items } of moved) if (!still.has(from)) this.#noteAside(items);
      blocked = blocked.filter((one) => !going.includes(one) || still.has(one.move.from));
    }
    // Something is in the way there as well: they stay where they are, and are tried again at the end.
    for (const { move } of blocked) this.#waiting.set(move.from.key, move.from.store);
    await setReading(this.#db, connection.id, this.#mark(stage, after));
  }

  #noteAside(items: Reread['items']): void {
    for (const item of items) {
      if (item.gate === 'open') this.#waiting.set(item.lead.leadKey, 'leads');
      else if (item.gate === 'held') this.#waiting.set(item.heldKey, 'held');
    }
  }

  #mark = (stage: Reading['stage'], after: string | null): Reading => ({
    version: this.#of.version.version,
    stage,
    after,
    ...(this.#waiting.size > 0 && { waiting: true }),
  });
}

/** Which of the other places are a lead's own. */
function mayGo({ move, by }: Blocked<Reread>, place: KeyMaker): boolean {
  if (place === exactKey) return true;
  const [record, ...others] = move.records;
  if (!record?.ok || others.length > 0 || record.lead.feedId === null) return false;
  const { marketplace } = record.lead;
  return place === fingerprintKey || (by !== null && marketplace !== null && by !== marketplace);
}
