import { browser } from './browser.ts';

/** Tells when another tab comes to the front, and when a page is left for another or loaded anew. */
export function followTabs(onOther: () => void, onLoad: (tabId: number) => void): void {
  browser.tabs.onActivated.addListener(onOther);
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    // A load that ends began before; by then the user may be at work on what came of it.
    if (status === 'loading' || url) onLoad(tabId);
    else if (status) onOther();
  });
  // A page may have been granted, or its tab moved here, while this window was not the one in front.
  addEventListener('focus', onOther);
}
