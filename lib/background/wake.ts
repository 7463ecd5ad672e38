import { type Connection, isFeed } from '../domain/connection/connection.ts';
import { logBug } from '../platform/log.ts';
import { allConnections } from '../storage/connections.ts';
import { readFeedState } from '../storage/feed-states.ts';
import { finishPending, runDownload } from './download-job.ts';
import type { Parts } from './parts.ts';

/**
 * Looks after every connection: finishes what was cut off, downloads what is due, and sets an alarm for what is not.
 * Called whenever the background starts, for whatever reason; the stored schedule decides, not the reason. All at once,
 * so that a slow server keeps nobody else waiting, and a feed that cannot be looked after does not silence the others.
 */
export async function wake(parts: Parts): Promise<void> {
  const db = await parts.db();
  const connections = await allConnections(db);
  const look = async (connection: Connection): Promise<void> => {
    const state = await readFeedState(db, connection.id);
    if (isFeed(connection) && !state?.paused) await runDownload(parts, connection.id);
    else await finishPending(parts, connection.id);
  };
  const looked = connections.map((one) => look(one).catch((error: unknown) => logBug('looking after a feed', error)));
  await Promise.all(looked);
}
