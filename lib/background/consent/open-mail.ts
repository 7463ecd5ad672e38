import { browser } from '../../platform/browser.ts';

/**
 * Opens a mail with its recipient in it. The address goes from here to the browser: without the permission to see tabs, no page
 * of ours can ask for it, and nothing of ours keeps it.
 *
 * Chromium closes a tab again that was opened for a mail program only. Firefox leaves an empty one behind, so there the mail
 * is opened from the page that asked, which stays as it is.
 */
export async function openMail(url: string): Promise<void> {
  const own = url.startsWith('mailto:') && leavesTabsBehind() ? await pageInFront() : undefined;
  await (own === undefined ? browser.tabs.create({ url }) : browser.tabs.update(own, { url }));
}

const leavesTabsBehind = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');

/** The page of ours that the user is looking at: of other pages no address is to be seen. */
async function pageInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.url?.startsWith(browser.runtime.getURL('/visits.html')) ? tab.id : undefined;
}
