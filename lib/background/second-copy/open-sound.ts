import { type Database, MAIN_DATABASE, type openDatabase } from '../../storage/database.ts';

/** Tries before a database is taken for damaged, and the time between two: a disk that is busy is no damage. */
const TRIES = 4;
const PAUSE_MS = 2000;

/** Where something of everything is looked at. */
const LOOKED_AT = ['connections', 'keys', 'leads', 'held', 'chain', 'suppressed', 'evidence', 'preferences'] as const;

interface Opened {
  db: Database;
  /** The name of one that cannot be read and is left as it is. */
  left: string | null;
}

/** Opens the newest database that is here; beside one that cannot be read, a new one. Nothing is deleted. */
export async function openSound(
  onClosed: () => void,
  openOne: typeof openDatabase,
  pauseMs: number = PAUSE_MS,
): Promise<Opened> {
  const name = await newestName();
  for (let turn = 1; ; turn += 1) {
    try {
      return { db: await openAndLook(onClosed, openOne, name), left: null };
    } catch (error) {
      if (!isDamage(error)) throw error;
      if (turn === TRIES) return { db: await openAndLook(onClosed, openOne, after(name)), left: name };
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** Disks and their file systems: whatever else a browser says of a database has another name. */
const isDamage = (error: unknown): boolean => error instanceof DOMException && error.name === 'UnknownError';

async function openAndLook(onClosed: () => void, openOne: typeof openDatabase, name: string): Promise<Database> {
  const db = await openOne(onClosed, name);
  try {
    const tx = db.transaction(LOOKED_AT);
    await Promise.all(LOOKED_AT.map((store) => tx.objectStore(store).getAll(null, 1)));
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

const SECOND = new RegExp(`^${MAIN_DATABASE}-(\\d+)$`);
const numberOf = (name: string): number => Number(SECOND.exec(name)?.[1] ?? 1);
const after = (name: string): string => `${MAIN_DATABASE}-${numberOf(name) + 1}`;

/** The one that was opened last in the place of another. */
async function newestName(): Promise<string> {
  // Where a browser cannot even say which there are, opening one says why.
  const there = await indexedDB.databases().catch(() => []);
  const names = there.flatMap(({ name }) => (name !== undefined && SECOND.test(name) ? [name] : []));
  return names.toSorted((a, b) => numberOf(b) - numberOf(a))[0] ?? MAIN_DATABASE;
}
