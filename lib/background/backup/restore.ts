import { logBug } from '../../platform/log.ts';
import { allConnections } from '../../storage/connections.ts';
import type { Database } from '../../storage/database.ts';
import type { WaitingRestore } from '../../storage/transfer.ts';
import { noteHead } from '../consent/record-head.ts';
import { forgetAlarm } from '../alarms.ts';
import { forgetGone } from '../forget.ts';
import { giveBackUnneeded } from '../give-back.ts';
import type { Parts } from '../parts.ts';
import { undisturbed } from '../undisturbed.ts';
import { mergeInto } from './merge.ts';
import { dropStaging, openStaging } from './staging.ts';
import { takeOver } from './take-over.ts';

/**
 * Puts what was unpacked in the place of what is here. Nothing is downloaded meanwhile, and no policy kept to. Until the one
 * transaction at its end, a browser that is closed leaves everything as it was; after it, what is left to do is done by whoever
 * starts the background next.
 */
export async function restoreWaiting(
  parts: Parts,
  { preview }: WaitingRestore,
  onRows: (rows: number) => void,
): Promise<{ ended: number; kept: number }> {
  const live = await parts.db();
  const staging = await openStaging();
  try {
    const [here, there] = [await idsIn(live), await idsIn(staging)];
    const done = await parts.locks.request('policy', () =>
      undisturbed(parts.locks, [...new Set([...here, ...there])].toSorted(), async () => {
        const merged = await mergeInto(parts, staging, preview.madeAt);
        await parts.headNote?.expect?.(merged.head);
        await takeOver(live, staging, onRows);
        return { ended: merged.ended, kept: merged.kept };
      }),
    );
    await settle(parts, live, here);
    return done;
  } finally {
    staging.close();
    await dropStaging();
  }
}

const idsIn = async (db: Database): Promise<string[]> => (await allConnections(db)).map(({ id }) => id).toSorted();

/** What was known of other leads and feeds is forgotten. Nothing of it may keep a restore that has happened from being one. */
async function settle(parts: Parts, live: Database, before: readonly string[]): Promise<void> {
  parts.renew?.();
  const doings = [noteHead(parts), forgetGone(live), giveBackUnneeded(live), ...before.map((id) => forgetAlarm(id))];
  for (const done of await Promise.allSettled(doings))
    if (done.status === 'rejected') logBug('after a restore', done.reason);
  parts.announce();
}
