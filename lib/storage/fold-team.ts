import type { TeamEvent } from '../domain/team/event.ts';
import { withTeam } from '../domain/team/history.ts';
import { atomically } from './atomically.ts';
import type { Database } from './database.ts';
import { indexed } from './leads.ts';
import type { LeadRow } from './schema.ts';
import { indexLater } from './search-index.ts';
import { copyLater } from './uncopied.ts';

/** What the team knows to have been done about a lead. */
export interface KnownActs {
  key: string;
  events: readonly TeamEvent[];
}

/** Brings leads in step with what their team knows. `keyOf` as for `withTeam`. The keys of those that changed. */
export async function foldTeam(
  db: Database,
  acts: readonly KnownActs[],
  me: string,
  keyOf: (name: string) => string | undefined,
): Promise<string[]> {
  return atomically(db, 'strict', ['leads'], async (tx) => {
    const store = tx.objectStore('leads');
    const changed: LeadRow[] = [];
    for (const { key, events } of acts) {
      const row = await store.get(key);
      if (!row) continue;
      const triage = withTeam(row.triage, events, { me, keyOf });
      if (JSON.stringify(triage) !== JSON.stringify(row.triage)) changed.push({ ...row, triage });
    }
    const keys = changed.map(({ feed }) => feed.leadKey);
    copyLater(tx, 'acts', keys);
    indexLater(tx, keys);
    await Promise.all(changed.map((row) => store.put(indexed(row))));
    return keys;
  });
}
