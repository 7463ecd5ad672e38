import { logBug } from '../platform/log.ts';
import { allConnections } from '../storage/connections.ts';
import { readFeedState } from '../storage/feed-states.ts';
import { runDownload } from './download-job.ts';
import type { Parts } from './parts.ts';

/**
 * Looks after every connection: downloads what is due, and sets an alarm for what is not. Called whenever the
 * background starts, for whatever reason; the stored schedule decides, not the reason.
 */
export async function wake(parts: Parts): Promise<void> {
  const db = await parts.db();
  for (const connection of await allConnections(db)) {
    if (connection.mode === 'sample') continue;
    const state = await readFeedState(db, connection.id);
    if (state?.paused) continue;
    // One feed that cannot be looked after must not silence the others.
    await runDownload(parts, connection).catch((error: unknown) => logBug('wake', error));
  }
}
