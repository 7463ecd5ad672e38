import type { Contact } from '../../domain/consent/reach.ts';
import { placeOfContact } from '../../feed/held-item.ts';
import { makeSealKey } from '../../seal/keys.ts';
import { open } from '../../seal/seal.ts';
import type { Database } from '../../storage/database.ts';
import { keyFor } from '../../storage/keys.ts';
import { readHeld } from '../../storage/visits.ts';

/**
 * Where the person of a held lead can be reached: for a notice to them that was begun and not sent yet, and for nothing
 * else. Null where there is no such notice, or nothing is known. The only place where this seal is opened.
 */
export async function contactForNotice(db: Database, heldKey: string): Promise<Contact | null> {
  const row = await readHeld(db, heldKey);
  if (row?.standing?.state !== 'held' || !row.standing.begun || !row.contact) return null;
  const key = await keyFor(db, 'contact', makeSealKey);
  const bytes = await open(key, placeOfContact(heldKey), row.contact);
  return JSON.parse(new TextDecoder().decode(bytes)) as Contact;
}
