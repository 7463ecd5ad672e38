import { noteTeam } from './has-team.ts';
import { atomically, type Transaction } from './atomically.ts';
import type { Database } from './database.ts';
import type { Outgoing, TeamRow } from './team-rows.ts';
import { toTeam } from './to-team.ts';

export const readTeam = (db: Database): Promise<TeamRow | undefined> => db.get('team', 'own');

/** Changes the row in one transaction; not where there is none any more. */
export async function changeTeam(db: Database, change: (row: TeamRow) => TeamRow): Promise<TeamRow | null> {
  const tx = db.transaction('team', 'readwrite', { durability: 'strict' });
  const row = await tx.store.get('own');
  const changed = row ? change(row) : null;
  if (changed) await tx.store.put(changed, 'own');
  await tx.done;
  return changed;
}

/** This browser belongs to a team from now on, and tells it that. Nothing of another team stays. */
export const enterTeam = (db: Database, row: TeamRow, telling: readonly Outgoing[], now: number): Promise<void> =>
  empty(db, async (tx) => {
    await tx.objectStore('team').put(row, 'own');
    await toTeam(tx, telling, now);
  });

/** Nothing stays but what the team's leads and acts have become here. */
export const forgetTeam = (db: Database): Promise<void> => empty(db, async () => {});

const STORES = ['team', 'teamDocs', 'teamOut', 'teamMarks', 'teamLeads'] as const;

async function empty(db: Database, then: (tx: Transaction) => Promise<void>): Promise<void> {
  await atomically(db, 'strict', [...STORES], async (tx) => {
    await Promise.all(STORES.map((name) => tx.objectStore(name).clear()));
    await then(tx);
  });
  noteTeam(db, (await readTeam(db)) !== undefined);
}
