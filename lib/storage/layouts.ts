import { asSeen, type Layout } from '../domain/connection/layout.ts';
import type { Database } from './database.ts';

export const readLayout = (db: Database, connectionId: string): Promise<Layout | undefined> =>
  db.get('layouts', connectionId);

/** The user has seen what was said of a changed layout and of new words. */
export async function noteLayout(db: Database, connectionId: string): Promise<void> {
  const tx = db.transaction('layouts', 'readwrite');
  const row = await tx.store.get(connectionId);
  if (row) await tx.store.put({ ...asSeen(row), connectionId });
  await tx.done;
}
