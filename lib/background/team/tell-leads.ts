import { atomically } from '../../storage/atomically.ts';
import { readConnection } from '../../storage/connections.ts';
import type { Database } from '../../storage/database.ts';
import { rowKeysOf } from '../../storage/rows-of.ts';
import { unnamed } from '../../storage/team-leads.ts';
import { tellItems } from '../../storage/tell-items.ts';
import type { Keyring } from '../../team/keyring.ts';
import { mappingInUse } from '../mapping-in-use.ts';
import type { Parts } from '../parts.ts';
import { type Reread, Rereader } from '../reread.ts';
import { placeByKey } from './names.ts';

/** As many as are in memory at a time. */
const CHUNK = 200;

/**
 * Tells the team of leads of its feeds that were here before it, with what was done about them, some at a time. What was told has a
 * name, by which it is left out when this was cut off and begins again.
 */
export async function tellLeads(parts: Parts, ring: Keyring): Promise<void> {
  const db = await parts.db();
  for (const id of ring.row.feeds)
    for (const store of ['leads', 'held'] as const) {
      const keys = await unnamed(db, await rowKeysOf(db, store, id));
      for (let at = 0; at < keys.length; at += CHUNK)
        await tellSome(parts, db, { id, store }, keys.slice(at, at + CHUNK));
    }
}

async function tellSome(
  parts: Parts,
  db: Database,
  { id, store }: { id: string; store: 'leads' | 'held' },
  keys: readonly string[],
): Promise<void> {
  const [connection, mapping] = [await readConnection(db, id), await mappingInUse(db, id)];
  if (!connection || !mapping) return;
  const vault = await parts.vault();
  const now = new Date(parts.now()).toISOString();
  const rereader = await Rereader.start(db, vault, connection, { mapping, now });
  const reread = await rereader.read(store, keys);
  const placed = await Promise.all(reread.map((one) => inPlace(rereader, one, id, vault)));
  await atomically(db, 'strict', ['leads', 'held'], async (tx) => {
    for (const { from, items } of placed) {
      const row = await tx.objectStore(store).get(from.key);
      const now = { leads: new Map(), held: new Map(), [store]: new Map([[from.key, row]]) };
      await tellItems(tx, items, { rows: now, before: { leads: new Map(), held: new Map() }, fromTeam: false });
    }
  });
}

/** With the key that it is stored under, which is not that of its id where another lead has that. */
async function inPlace(
  rereader: Rereader,
  reread: Reread,
  connectionId: string,
  hashes: Parameters<typeof placeByKey>[2],
): Promise<Reread> {
  const [record] = reread.records;
  const { row } = reread;
  if (!record?.ok || !('feed' in row)) return reread;
  const place = await placeByKey(record, connectionId, hashes, row.feed.leadKey);
  return place ? rereader.moved(reread, place) : reread;
}
