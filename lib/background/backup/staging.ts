import { deleteDB } from 'idb';
import { type Database, NEWEST_SHAPE, openDatabase } from '../../storage/database.ts';

/**
 * Where a backup is unpacked: a database beside the one that is in use, of the shape that the backup's rows have. Only when
 * everything is there, and has been brought to today's shape by the same migrations as an older database, does it take the
 * other's place.
 */
const NAME = 'leadstand-restore';

export async function newStaging(shape: number): Promise<Database> {
  await dropStaging();
  return openDatabase(undefined, NAME, shape);
}

/** With today's shape, whatever it had. */
export const openStaging = (): Promise<Database> => openDatabase(undefined, NAME, NEWEST_SHAPE);

export const dropStaging = (): Promise<void> => deleteDB(NAME);
