import { settingsInForce } from '../domain/consent/settings-in-force.ts';
import type { ConsentSettings } from '../domain/consent/settings.ts';
import type { Database } from './database.ts';
import type { Transaction } from './atomically.ts';

/** What holds: the user's settings, with what the company's policy sets of them. */
export async function readConsentSettings(db: Database): Promise<ConsentSettings> {
  const tx = db.transaction(['consentSettings', 'settings']);
  const [stored, policy] = await Promise.all([
    tx.objectStore('consentSettings').get('settings'),
    tx.objectStore('settings').get('policy'),
  ]);
  return settingsInForce(stored, policy?.retentionMonths);
}

export async function writeConsentSettings(tx: Transaction, settings: ConsentSettings): Promise<void> {
  await tx.objectStore('consentSettings').put(settings, 'settings');
}
