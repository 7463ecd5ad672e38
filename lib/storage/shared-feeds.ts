import type { Database } from './database.ts';

/** The connections that this browser's team shares: none for somebody alone. */
export const sharedFeeds = async (db: Pick<Database, 'get'>): Promise<ReadonlySet<string>> =>
  new Set((await db.get('team', 'own'))?.feeds);
