import type { Database } from '../storage/database.ts';
import { erasedHashes, storeOpened } from '../storage/team-docs.ts';
import type { TeamDocRow } from '../storage/team-rows.ts';
import { joinLater } from './join-keys.ts';
import type { Keyring } from './keyring.ts';
import type { TeamPorts } from './ports.ts';
import { isNews } from './pull.ts';
import { openRow } from './read-doc.ts';

/** Tries what was put aside and whose key is here now. How many are left. */
export async function openAside(ports: Pick<TeamPorts, 'couch' | 'db' | 'ring'>): Promise<number> {
  const { db, ring } = ports;
  const erased = await erasedHashes(db);
  // Keys of leads wait for epochs, and events for keys of leads.
  for (const what of ['epoch ', 'key '])
    for (const name of await waitedFor(db, what)) if (await isHere(ring, name)) await openWaiting(ports, name, erased);
  return db.countFromIndex('teamDocs', 'aside');
}

async function waitedFor(db: Database, what: string): Promise<string[]> {
  const names: string[] = [];
  const range = IDBKeyRange.bound(what, `${what}\uffff`);
  let cursor = await db.transaction('teamDocs').store.index('aside').openKeyCursor(range, 'nextunique');
  for (; cursor; cursor = await cursor.continue()) names.push(cursor.key);
  return names;
}

async function isHere(ring: Keyring, name: string): Promise<boolean> {
  const [what, of = ''] = name.split(' ');
  if (what === 'epoch') return ring.epochKey(Number(of)) !== undefined;
  const leadKey = await ring.leadKey(of);
  return leadKey !== undefined && leadKey !== 'gone';
}

async function openWaiting(
  ports: Parameters<typeof openAside>[0],
  name: string,
  erased: ReadonlySet<string>,
): Promise<void> {
  const { db, ring } = ports;
  const opened: TeamDocRow[] = [];
  for (const waiting of await db.getAllFromIndex('teamDocs', 'aside', name)) {
    const row = await joinLater(ports, waiting);
    if (!row) continue;
    const reading = await openRow(ring, row);
    // What its own key does not open is no document of ours: it waits for nothing any more.
    const { aside: _, ...idle } = row;
    const open: TeamDocRow = reading.ok ? reading.row : idle;
    if (open.aside !== row.aside) opened.push(reading.ok && isNews(open, erased) ? { ...open, fresh: 1 } : open);
  }
  await storeOpened(db, opened);
}
