import { dropFilesBefore, openTransfer, readWaiting, type Transfer, writeWaiting } from '../../storage/transfer.ts';
import { dropStaging } from './staging.ts';

/** Longer than anybody looks at what is in a backup. */
const PATIENCE_MS = 3_600_000;

/**
 * Forgets what nobody fetched or answered: a file, and leads that were unpacked and lie beside those that are in use. Called
 * whenever the background starts, which may be in the middle of a restore that waits for a word: that is left alone.
 */
export async function tidyBackups(now: number, locks: Pick<LockManager, 'request'>): Promise<void> {
  const known = await indexedDB.databases();
  const has = (name: string): boolean => known.some((one) => one.name === name);
  if (!has('leadstand-transfer') && !has('leadstand-restore')) return;
  await locks.request('backup', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const transfer = await openTransfer();
    try {
      await tidy(transfer, now - PATIENCE_MS, has('leadstand-restore'));
    } finally {
      transfer.close();
    }
  });
}

async function tidy(transfer: Transfer, before: number, unpacked: boolean): Promise<void> {
  await dropFilesBefore(transfer, before);
  const waiting = await readWaiting(transfer);
  // Nobody waits for what was still being unpacked, or put in its place, when the background ended.
  if (waiting && waiting.readAt >= before) return;
  await writeWaiting(transfer, null);
  if (unpacked) await dropStaging();
}
