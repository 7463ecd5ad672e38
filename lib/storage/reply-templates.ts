import { nobody, type Sender } from '../domain/reply/sender.ts';
import type { ReplyTemplate } from '../domain/reply/template.ts';
import { atomically } from './atomically.ts';
import { readConsentSettings } from './consent-settings.ts';
import type { Database } from './database.ts';
import type { Preferences } from './schema.ts';

export const readTemplates = async (db: Database): Promise<ReplyTemplate[]> =>
  (await db.get('preferences', 'own'))?.templates ?? [];

/** Who replies are from: as the user wrote it, else as notices to visitors name the company. */
export async function readSender(db: Database): Promise<Sender> {
  const [own, { controller }] = await Promise.all([db.get('preferences', 'own'), readConsentSettings(db)]);
  const { name, company } = own?.sender ?? nobody;
  return { name, company: company || controller.name };
}

export const writeTemplates = (db: Database, templates: ReplyTemplate[]): Promise<void> => change(db, { templates });
export const writeSender = (db: Database, sender: Sender): Promise<void> => change(db, { sender });

/** The rest of the row belongs to others, who may be writing at the same moment. */
const change = (db: Database, part: Pick<Preferences, 'templates' | 'sender'>): Promise<void> =>
  atomically(db, 'strict', ['preferences'], async (tx) => {
    const store = tx.objectStore('preferences');
    await store.put({ ...(await store.get('own')), ...part }, 'own');
  });
