import { isFeed } from '../domain/connection/connection.ts';
import { logBug } from '../platform/log.ts';
import { allConnections } from '../storage/connections.ts';
import { readFeedState } from '../storage/feed-states.ts';
import { runDownload } from './download-job.ts';
import type { Parts } from './parts.ts';
import { finishSample } from './sample.ts';

/**
 * Looks after every connection: downloads what is due, and sets an alarm for what is not. Called whenever the
 * background starts, for whatever reason; the stored schedule decides, not the reason. All at once, so that a slow
 * server keeps nobody else waiting, and a feed that cannot be looked after does not silence the others.
 */
export async function wake(parts: Parts): Promise<void> {
  const db = await parts.db();
  const connections = await allConnections(db);
  const look = async (id: string): Promise<void> => {
    const state = await readFeedState(db, id);
    if (!state?.paused) await runDownload(parts, id);
  };
  await Promise.all([
    finishSample(parts),
    ...connections
      .filter(isFeed)
      .map(({ id }) => look(id).catch((error: unknown) => logBug(`looking after a feed`, error))),
  ]);
}
