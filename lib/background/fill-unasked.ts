import { type Chosen, waitInTab } from './last-lead.ts';
import type { Parts } from './parts.ts';
import { fillTab } from './prefill.ts';
import { noteOf, type TabNote } from './tab-note.ts';
import { teamCode } from './team/load.ts';

/**
 * Fills where no popup is open. If a colleague did something about the request since it was shown, or has it open, nothing is
 * filled: it is the popup that says so, and asks.
 */
export async function fillUnasked(
  parts: Parts,
  chosen: Chosen,
  { tabId, origin }: { tabId: number; origin: string },
): Promise<TabNote> {
  const news = await (await teamCode(parts))?.actedSince(parts, chosen);
  if (news && (news.acts.length > 0 || news.openWith !== null)) {
    await waitInTab(tabId, chosen);
    return { kind: 'look', why: 'colleague' };
  }
  return noteOf(await fillTab(await parts.db(), chosen.leadKey, tabId, origin));
}
