import { openEvidence } from '../../../lib/background/consent/evidence.ts';
import { openHeld } from '../../../lib/background/consent/open-held.ts';
import { problemText } from '../../../lib/background/consent/person-find.ts';
import type { Parts } from '../../../lib/background/parts.ts';
import { rawBody } from '../../../lib/background/raw-body.ts';
import { placeOfContact } from '../../../lib/feed/held-item.ts';
import { makeSealKey } from '../../../lib/seal/keys.ts';
import { open } from '../../../lib/seal/seal.ts';
import { keyFor } from '../../../lib/storage/keys.ts';

/** Every word that is stored, in whatever store, and all that lies under seals: what somebody with all keys could read. */
export async function everything(parts: Parts): Promise<string> {
  const [db, vault] = [await parts.db(), await parts.vault()];
  const texts: string[] = [];
  for (const name of db.objectStoreNames) {
    const rows = await db.getAll(name);
    texts.push(JSON.stringify([await db.getAllKeys(name), rows]));
  }
  const contactKey = await keyFor(db, 'contact', makeSealKey);
  for (const row of await db.getAll('held')) {
    texts.push(JSON.stringify(await openHeld(db, row)));
    if (row.source) texts.push(decode(await vault.openRaw(`source|${row.heldKey}`, row.source)));
    if (row.contact) texts.push(decode(await open(contactKey, placeOfContact(row.heldKey), row.contact)));
  }
  for (const row of await db.getAll('problems')) texts.push((await problemText(row, vault)) ?? '');
  for (const row of await db.getAll('evidence')) texts.push(JSON.stringify(await openEvidence(vault, row)));
  for (const { id } of await db.getAll('downloads'))
    for await (const bytes of rawBody(db, vault, id)) texts.push(decode(bytes));
  return texts.join('\n');
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
