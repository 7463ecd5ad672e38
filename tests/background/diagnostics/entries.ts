import { appendEntry } from '../../../lib/storage/chain.ts';
import { atomically } from '../../../lib/storage/atomically.ts';
import type { Database } from '../../../lib/storage/database.ts';
import { newEntry } from '../../domain/consent/entries.ts';

/** Appends so many records. */
export const storeEntries = (db: Database, count: number): Promise<void> =>
  atomically(db, 'strict', ['chain'], async (tx) => {
    for (let n = 0; n < count; n += 1) await appendEntry(tx, newEntry());
  });
