import type { CrmProfile } from '../domain/profile/profile.ts';
import type { Database } from './database.ts';

export const allProfiles = (db: Database): Promise<CrmProfile[]> => db.getAll('profiles');

export const readProfile = (db: Database, id: string): Promise<CrmProfile | undefined> => db.get('profiles', id);

export const profileOf = (db: Database, origin: string): Promise<CrmProfile | undefined> =>
  db.getFromIndex('profiles', 'origin', origin);

/** Adds a profile or replaces it. An origin has one profile: another one loses it. */
export async function saveProfile(db: Database, profile: CrmProfile): Promise<void> {
  const tx = db.transaction('profiles', 'readwrite');
  for await (const cursor of tx.store) {
    const kept = cursor.value.origins.filter((origin) => !profile.origins.includes(origin));
    if (cursor.value.id !== profile.id && kept.length < cursor.value.origins.length)
      await cursor.update({ ...cursor.value, origins: kept });
  }
  await tx.store.put(profile);
  await tx.done;
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
