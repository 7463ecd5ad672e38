import type { Damage } from '../domain/damage/damage.ts';
import type { Database } from './database.ts';

/** What was found damaged, as long as the user has not read it. */
export const readDamage = (db: Database): Promise<Damage | undefined> => db.get('damage', 'found');

export const forgetDamage = (db: Database): Promise<void> => db.delete('damage', 'found');
