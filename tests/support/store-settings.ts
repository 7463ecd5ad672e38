import type { ConsentSettings } from '../../lib/domain/consent/settings.ts';

/** Runs in an extension page: stores what the page for consent would have stored. */
export async function storeSettings(settings: ConsentSettings): Promise<void> {
  const done = <T>(asked: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(asked.error));
    });
  const db = await done(indexedDB.open('leadstand'));
  await done(db.transaction('consentSettings', 'readwrite').objectStore('consentSettings').put(settings, 'settings'));
  db.close();
}
