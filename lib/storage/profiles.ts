import type { CrmProfile } from '../domain/profile/profile.ts';
import { atomically } from './atomically.ts';
import type { Database } from './database.ts';

export const allProfiles = (db: Database): Promise<CrmProfile[]> => db.getAll('profiles');

export const readProfile = (db: Database, id: string): Promise<CrmProfile | undefined> => db.get('profiles', id);

export const profileOf = (db: Database, origin: string): Promise<CrmProfile | undefined> =>
  db.getFromIndex('profiles', 'origin', origin);

/** Adds a profile or replaces it. An origin has one profile: another one loses it. */
export async function saveProfile(db: Database, profile: CrmProfile): Promise<void> {
  await atomically(db, 'relaxed', ['profiles'], async (tx) => {
    const store = tx.objectStore('profiles');
    for (const other of await store.getAll()) {
      const kept = other.origins.filter((origin) => !profile.origins.includes(origin));
      if (other.id !== profile.id && kept.length < other.origins.length) await store.put({ ...other, origins: kept });
    }
    await store.put(profile);
  });
}

/** Reads, changes and writes the profile of a site in one step, so that two windows do not undo each other. */
export async function changeProfile(
  db: Database,
  origin: string,
  change: (profile: CrmProfile | undefined) => CrmProfile,
): Promise<CrmProfile> {
  const tx = db.transaction('profiles', 'readwrite');
  const changed = change(await tx.store.index('origin').get(origin));
  await tx.store.put(changed);
  await tx.done;
  return changed;
}

export const removeProfile = (db: Database, id: string): Promise<void> => db.delete('profiles', id);
