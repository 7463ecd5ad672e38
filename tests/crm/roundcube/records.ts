import { DatabaseSync } from 'node:sqlite';
import { recordsOf } from '../database.ts';
import type { Records, Values } from '../system.ts';
import { readVCard } from './vcard.ts';

/** A contact is stored as a vCard; the other columns are copies of parts of it. */
export function readRecords(file: string): Records {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    const records = recordsOf(database, { contact: 'select contact_id as _key, vcard from contacts where del = 0' }, [
      'contactgroups',
      'contactgroupmembers',
      'collected_addresses',
      'identities',
    ]);
    const contacts = Object.entries(records['contact']!).map(([key, { vcard }]) => [key, readVCard(String(vcard))]);
    return { ...records, contact: Object.fromEntries(contacts) as Record<string, Values> };
  } finally {
    database.close();
  }
}
