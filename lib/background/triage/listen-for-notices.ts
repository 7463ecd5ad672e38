import { browser } from '../../platform/browser.ts';
import { logBug } from '../../platform/log.ts';
import { notifier, onNoticeClick } from '../../platform/notifications.ts';
import type { Parts } from '../parts.ts';
import { startTelling } from './tell-news.ts';

/** Clicks on notices, and the user's leave to show any. To be called in the first turn. */
export function listenForNotices(parts: Parts): void {
  const listen = (): void =>
    onNoticeClick((id) => {
      openFor(id).catch((error: unknown) => logBug('opening what a notice is about', error));
    });
  listen();
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (!permissions.includes('notifications')) return;
    // Until then there was nothing to listen to.
    listen();
    startTelling(parts).catch((error: unknown) => logBug('notices', error));
  });
}

/** The popup, or its page in a tab where the browser opens a popup at a click on its own button only. */
async function openFor(id: string): Promise<void> {
  if (id === 'stopped') await browser.runtime.openOptionsPage();
  else await browser.action.openPopup().catch(() => browser.tabs.create({ url: '/popup.html' }));
  if (id === 'requests' || id === 'stopped') await notifier.clear(id);
}
