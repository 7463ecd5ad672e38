import { allConnections } from '../../storage/connections.ts';
import type { Parts } from '../parts.ts';
import { undisturbed } from '../undisturbed.ts';

export interface Updating {
  /** Whether a page of ours is open: somebody may be typing into it. */
  isOpen: () => Promise<boolean>;
  /** Begins anew with the new version; what runs ends here. */
  restart: () => void;
}

/**
 * Lets an update that waits come in, as soon as no feed is downloaded or read and no page of ours is open. The browser
 * would otherwise cut off whichever is under way. False if it has to wait on: it is tried again with the next wake-up.
 */
export async function updateWhenQuiet(
  { db, locks }: Pick<Parts, 'db' | 'locks'>,
  { isOpen, restart }: Updating,
): Promise<boolean> {
  // A database that cannot be opened keeps nobody from the version that may be able to.
  const ids = await db().then(allConnections, () => []);
  return undisturbed(
    locks,
    ids.map(({ id }) => id),
    async () => {
      if (await isOpen()) return false;
      restart();
      return true;
    },
  );
}
