import type { TriagePage } from '../rpc/methods/triage.ts';
import { browser } from './browser.ts';

/**
 * The beginning of the list, kept ready in the memory of the browser: a popup can show it before the background, which may
 * have to be started first, has said anything. Only pages of the extension can read it, and it ends with the browser.
 */

const KEY = 'triage:first-page';

/** Of the 10 MB that a browser allows for everything. Fifty lines are cut to far less. */
const LONGEST = 1_000_000;

/** What the list began with after the last change; null until the background has written it. */
export async function readFirstPage(): Promise<TriagePage | null> {
  const page = (await browser.storage.session.get(KEY))[KEY] as TriagePage | undefined;
  return page ?? null;
}

export async function writeFirstPage(page: TriagePage): Promise<void> {
  // A list that is not there is asked for; one that is wrong would be believed.
  if (JSON.stringify(page).length > LONGEST) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: page });
}
