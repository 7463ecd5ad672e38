import { browser } from './browser.ts';

/** The page in front of the user. */
export interface FrontPage {
  tabId: number;
  origin: string;
}

/**
 * The page in the window's active tab; null for pages that no extension may touch, and for our own but the practice
 * CRM. The address can be read because the click on the icon grants the tab (`activeTab`), or because the user has
 * granted the site; and only then.
 */
export async function frontPage(): Promise<FrontPage | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = URL.parse(tab?.url ?? '');
  if (tab?.id === undefined || !url) return null;
  if (/^https?:$/.test(url.protocol)) return { tabId: tab.id, origin: url.origin };
  const own = browser.runtime.getURL('');
  // `origin` is "null" for moz-extension: in some engines, so it is taken from the text.
  return tab.url === `${own}practice-crm.html` ? { tabId: tab.id, origin: own.replace(/\/$/, '') } : null;
}
