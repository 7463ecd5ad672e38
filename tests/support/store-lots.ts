import { openDB } from 'idb';
import { atomically } from '../../lib/storage/atomically.ts';
import type { Database } from '../../lib/storage/database.ts';

/** Runs in a page: stores rows in a database of its own, `lot` of them at a time, until the browser is closed. */
export async function storeForEver(lot: number): Promise<void> {
  const db = await openDB('lots', 1, {
    upgrade(db) {
      db.createObjectStore('leads', { keyPath: 'id' });
      // Whoever writes leads takes up their search index as well, notes what is to be copied, and looks whether there is a team to tell.
      for (const name of ['search', 'unindexed', 'uncopied', 'team']) db.createObjectStore(name);
      void db.createObjectStore('guard').put(0, 'guard');
    },
  });
  for (let from = 0; ; from += lot) {
    await atomically(db as unknown as Database, 'relaxed', ['leads'], async (tx) => {
      const leads = tx.objectStore('leads');
      await leads.get('none');
      for (let id = from; id < from + lot; id += 1) {
        void leads.put({ id, text: 'x'.repeat(1000) } as never);
        // Finding out what to store takes longer than to ask for it.
        for (let step = 0; step < 300_000; step += 1) Math.sqrt(step * id);
      }
    });
  }
}
