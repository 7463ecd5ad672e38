import type { ChainHead } from '../../domain/consent/chain-hash.ts';
import { newEntry } from '../../domain/consent/new-entry.ts';
import { appendEntry, entryPages, readEntry, readHead } from '../../storage/chain.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { atomically } from '../../storage/atomically.ts';

/**
 * Two chains cannot become one. A chain that goes on from where the backup's ends is the same one, grown: it stays, and nothing that
 * was recorded is lost. Otherwise the backup's takes its place.
 */
export async function keepLongerChain(staging: Database, live: Database): Promise<void> {
  const end = await readHead(staging);
  const grown = end === null || (await readEntry(live, end.seq))?.hash === end.hash;
  if (!grown) return;
  for await (const page of entryPages(live)) {
    const fresh = page.filter(({ seq }) => seq > (end?.seq ?? 0));
    await atomically(staging, 'relaxed', ['chain'], async (tx) => {
      for (const entry of fresh) await tx.objectStore('chain').put(entry);
    });
  }
  await copyRows(staging, live);
}

/** What the entries that stay refer to. Evidence lies under the same keys in both. */
async function copyRows(staging: Database, live: Database): Promise<void> {
  const [notices, evidence] = [await live.getAll('notices'), await live.getAll('evidence')];
  await atomically(staging, 'relaxed', ['notices', 'evidence'], async (tx) => {
    for (const notice of notices) await tx.objectStore('notices').put(notice);
    for (const row of evidence) await tx.objectStore('evidence').put(row);
  });
}

/** Writes down what happened, so that the chain that was replaced can be told by its end wherever a copy of it is kept. */
export async function recordRestore(
  staging: Database,
  live: Database,
  { now, madeAt }: { now: string; madeAt: string },
): Promise<ChainHead> {
  const [before, { recorder }] = [await readHead(live), await readConsentSettings(staging)];
  const replaced: Record<string, string> = before ? { entries: String(before.seq), head: before.hash } : {};
  const entry = newEntry({ at: now, event: 'backup-restored', actor: recorder, detail: { madeAt, ...replaced } });
  const { seq, hash } = await atomically(staging, 'strict', ['chain'], (tx) => appendEntry(tx, entry));
  return { seq, hash };
}
