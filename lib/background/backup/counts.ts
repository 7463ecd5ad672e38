import { isFeed } from '../../domain/connection/connection.ts';
import { type BackupCounts, noBackupCounts } from '../../domain/backup/summary.ts';
import type { Database } from '../../storage/database.ts';
import { readPreferences } from '../../storage/preferences.ts';

/** What an installation has. Counting is slow, and is done while somebody waits for a backup anyway. */
export async function countsOf(db: Database): Promise<BackupCounts> {
  const [connections, leads, held, records, saidNo, crms, preferences] = await Promise.all([
    db.getAll('connections'),
    db.count('leads'),
    db.count('held'),
    db.count('chain'),
    db.count('suppressed'),
    db.count('profiles'),
    readPreferences(db),
  ]);
  const feeds = connections.filter(isFeed).length;
  return { feeds, leads, held, records, saidNo, crms, templates: preferences.templates?.length ?? 0 };
}

export const hasNothing = (counts: BackupCounts): boolean =>
  Object.entries(noBackupCounts).every(([name, none]) => counts[name as keyof BackupCounts] === none);
