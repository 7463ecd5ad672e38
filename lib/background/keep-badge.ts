import { logBug } from '../platform/log.ts';
import { isNewerData } from '../rpc/newer-data.ts';
import type { Badge } from './badge.ts';

/** A disk that was full has room again, and a browser that was busy with its files is done, without telling anybody. */
const AGAIN_MS = [2_000, 5_000, 20_000];

interface Keeping {
  read: () => Promise<Badge>;
  show: (badge: Badge) => Promise<void>;
  /** That the number cannot be known. */
  showUnreadable: (error: DOMException) => Promise<void>;
  after: (ms: number, then: () => void) => void;
}

/** Shows what is to be said on the icon, now; where that cannot be read, it says so, and looks again a few times by itself. */
export function keepBadge({ read, show, showUnreadable, after }: Keeping): () => Promise<void> {
  let [failures, waits] = [0, false];
  const lookAgain = (): void => {
    const ms = AGAIN_MS[failures];
    if (waits || ms === undefined) return;
    [failures, waits] = [failures + 1, true];
    after(ms, () => {
      waits = false;
      refresh().catch((error: unknown) => logBug('badge', error));
    });
  };
  async function refresh(): Promise<void> {
    let badge;
    try {
      badge = await read();
    } catch (error) {
      if (error instanceof DOMException) {
        await showUnreadable(error);
        if (!isNewerData(error)) lookAgain();
      }
      throw error;
    }
    failures = 0;
    await show(badge);
  }
  return refresh;
}
