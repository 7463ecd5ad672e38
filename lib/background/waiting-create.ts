import { browser } from '../platform/browser.ts';
import { logBug } from '../platform/log.ts';
import { RpcFailure } from '../rpc/server.ts';
import { createInCrm } from './create-in-crm.ts';
import type { Parts } from './parts.ts';

/**
 * "Create in CRM" where the access to it was taken back, or never given. The popup has the browser ask for it, and is
 * closed by the question; so what was wanted is noted here, and done as soon as the access is there.
 */

/** In `storage.session`, where it goes with its lead (`forget.ts`). */
const KEY = 'fill:create-waits';

/** Who answers later than this has gone on to something else. */
const MOST_MS = 120_000;

interface Wish {
  leadKey: string;
  profileId: string;
  since: number;
}

const note = (wish: Wish): Promise<void> => browser.storage.session.set({ [KEY]: wish });
const forget = (): Promise<void> => browser.storage.session.remove(KEY);

const isDenied = (error: unknown): boolean => error instanceof RpcFailure && error.code === 'no-permission';

/** `ask`: the browser is being asked. A call that does not ask forgets what an earlier one has waited for. */
export async function createOrWait(
  parts: Parts,
  { ask, ...wanted }: { leadKey: string; profileId: string; ask?: boolean | undefined },
): Promise<{ tabId: number }> {
  await forget();
  try {
    return await createInCrm(parts, wanted.leadKey, wanted.profileId);
  } catch (error) {
    if (ask && isDenied(error)) {
      await note({ ...wanted, since: parts.now() });
      // The answer may have come before the note.
      await goOn(parts);
    }
    throw error;
  }
}

/** Does what waits, if it may now. Whoever comes second finds nothing left to do. */
export async function goOn(parts: Parts): Promise<void> {
  await parts.locks.request('create-waits', async () => {
    const wish = (await browser.storage.session.get(KEY))[KEY] as Wish | undefined;
    if (!wish) return;
    await forget();
    if (parts.now() - wish.since > MOST_MS) return;
    await createInCrm(parts, wish.leadKey, wish.profileId).catch(async (error: unknown) => {
      // Another site was allowed.
      if (isDenied(error)) await note(wish);
    });
  });
}

/** To be called in the first turn. */
export function goOnWithAccess(parts: Parts): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) goOn(parts).catch((error: unknown) => logBug('going on in a CRM', error));
  });
}
