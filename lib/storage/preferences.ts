import { atomically } from './atomically.ts';
import type { Database } from './database.ts';
import type { Preferences } from './schema.ts';

/** How the user works: one row, of which each writer changes a part. */
export const readPreferences = async (db: Database): Promise<Preferences> => (await db.get('preferences', 'own')) ?? {};

export function changePreferences(
  db: Database,
  part: Preferences | ((before: Preferences) => Preferences),
): Promise<Preferences> {
  return atomically(db, 'strict', ['preferences'], async (tx) => {
    const store = tx.objectStore('preferences');
    const before = (await store.get('own')) ?? {};
    const changed = { ...before, ...(typeof part === 'function' ? part(before) : part) };
    await store.put(changed, 'own');
    return changed;
  });
}
