import type { Database } from './database.ts';

/** Whether there is a team, as far as it was asked. In other places than the background nobody enters or leaves one. */
const known = new WeakMap<Database, boolean>();

export const noteTeam = (db: Database, has: boolean): void => void known.set(db, has);

/** The same where somebody else may have entered or left one since: a page, which has stood open for long. */
export async function lookForTeam(db: Database): Promise<void> {
  noteTeam(db, (await db.getKey('team', 'own')) !== undefined);
}

export async function hasTeam(db: Database): Promise<boolean> {
  let has = known.get(db);
  if (has === undefined) {
    has = (await db.getKey('team', 'own')) !== undefined;
    noteTeam(db, has);
  }
  return has;
}

/** What is beside the leads in a transaction in which something is done about them. Somebody alone pays nothing for it. */
export async function storesOfTeam(
  db: Database,
): Promise<('team' | 'teamMarks' | 'teamOut' | 'teamLeads' | 'teamDocs')[]> {
  return (await hasTeam(db)) ? ['team', 'teamMarks', 'teamOut', 'teamLeads', 'teamDocs'] : [];
}

/** The same in a transaction: it was opened for a team or it was not. */
export const isForTeam = (tx: { objectStoreNames: Pick<DOMStringList, 'contains'> }): boolean =>
  tx.objectStoreNames.contains('teamLeads');
