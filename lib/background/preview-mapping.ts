import type { Connection } from '../domain/connection/connection.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import type { MappingChanges } from '../domain/mapping/learned.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import { toItem } from '../feed/import.ts';
import { readFeed } from '../feed/read-feed.ts';
import type { Database } from '../storage/database.ts';
import { occupantOf } from '../storage/occupants.ts';
import { keptBodies, rawCharset } from '../storage/raw.ts';
import { rowKeysOf } from '../storage/rows-of.ts';
import { addChanges, noChanges } from './changes-tally.ts';
import type { Parts } from './parts.ts';
import { rawBody } from './raw-body.ts';
import { Rereader, type RowStore } from './reread.ts';

/** Somebody waits for the answer before a window. */
const PATIENCE_MS = 3000;
const CHUNK = 100;
const STORES: readonly RowStore[] = ['leads', 'held', 'problems'];

/**
 * What reading everything again with a mapping would change; nothing is written. Where there is more than can be read
 * while somebody waits, rows from all over each store are looked at, and the answer says how many.
 */
export async function previewMapping(
  parts: Parts,
  db: Database,
  connection: Connection,
  mapping: FeedMapping,
): Promise<MappingChanges> {
  const now = new Date(parts.now()).toISOString();
  const rereader = await Rereader.start(db, await parts.vault(), connection, { mapping, now });
  const changes = noChanges();
  const until = performance.now() + PATIENCE_MS;
  const queues = await Promise.all(
    STORES.map(async (store) => ({ store, chunks: spread(await rowKeysOf(db, store, connection.id)) })),
  );
  const of = queues.flatMap(({ chunks }) => chunks.flat()).length;
  // In turn, so that of each store something was looked at, whatever the time allows.
  for (let turn = 0; queues.some(({ chunks }) => turn < chunks.length); turn += 1) {
    for (const { store, chunks } of queues)
      for (const reread of await rereader.read(store, chunks[turn] ?? [])) addChanges(changes, reread);
    if (performance.now() > until) return { ...changes, of };
  }
  await addBodies(changes, { parts, db, connection, mapping, until });
  return changes;
}

/** The keys in pieces, so that the first ones lie evenly over all of them: the middle, the quarters, the eighths. */
function spread(keys: readonly string[]): string[][] {
  const count = Math.ceil(keys.length / CHUNK);
  const bits = Math.ceil(Math.log2(Math.max(count, 1)));
  const order = Array.from({ length: 2 ** bits }, (_, n) => reversedBits(n, bits));
  return order.filter((n) => n < count).map((n) => keys.slice(n * CHUNK, (n + 1) * CHUNK));
}

function reversedBits(n: number, bits: number): number {
  let reversed = 0;
  for (let bit = 0; bit < bits; bit += 1) reversed = reversed * 2 + (Math.floor(n / 2 ** bit) % 2);
  return reversed;
}

interface Looking {
  parts: Parts;
  db: Database;
  connection: Connection;
  mapping: FeedMapping;
  until: number;
}

/** Records of kept bodies that would become leads, and are none yet. */
async function addBodies(changes: MappingChanges, { parts, db, connection, mapping, until }: Looking): Promise<void> {
  const vault = await parts.vault();
  for (const { id } of await keptBodies(db, connection.id)) {
    const httpCharset = await rawCharset(db, id);
    const context = { connection, downloadId: id, receivedAt: new Date(parts.now()).toISOString() };
    for await (const records of readFeed(rawBody(db, vault, id), { mapping, httpCharset })) {
      if (performance.now() > until) return;
      const items = await Promise.all(records.map((record) => toItem(record, context, vault)));
      const here = await Promise.all(items.map((item) => isHere(db, item)));
      changes.read += items.length;
      changes.solved += here.filter((known) => !known).length;
    }
  }
}

/** Whether an item adds no lead. */
async function isHere(db: Database, item: ImportItem): Promise<boolean> {
  if (item.gate === 'problem' || item.gate === 'suppressed') return true;
  const leadKey = item.gate === 'held' ? item.leadKey : item.lead.leadKey;
  return (await occupantOf(db, { leadKey, heldKey: item.heldKey })) !== null;
}
