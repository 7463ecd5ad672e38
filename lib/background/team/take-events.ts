import { foldTeam, type KnownActs } from '../../storage/fold-team.ts';
import { keysOfName, rowsOfHash } from '../../storage/team-leads.ts';
import type { Keyring } from '../../team/keyring.ts';
import { eventsOf } from '../../team/read.ts';
import type { Database } from '../../storage/database.ts';

/** What colleagues did becomes what was done here, of the leads of these hashes. The keys of those that changed. */
export async function takeEvents(db: Database, ring: Keyring, hashes: ReadonlySet<string>): Promise<string[]> {
  const acts: KnownActs[] = [];
  const others = new Set<string>();
  for (const hash of hashes) {
    for (const { key, name } of await rowsOfHash(db, hash)) {
      const events = await eventsOf(db, ring, name);
      for (const { does } of events) if (does.act === 'duplicate') others.add(does.of);
      // A visit that is seen by consent has its name from when it was held.
      const open = (await db.get('held', key))?.leadKey;
      acts.push({ key: open ?? key, events });
    }
  }
  if (acts.length === 0) return [];
  const keys = new Map<string, string>();
  for (const name of others) for (const key of await keysOfName(db, name)) keys.set(name, key);
  return foldTeam(db, acts, ring.row.me.actor, (name) => keys.get(name));
}
