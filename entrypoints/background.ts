import { defineBackground } from 'wxt/utils/define-background';
import { tidyBackups } from '../lib/background/backup/tidy.ts';
import { browserParts } from '../lib/background/browser-parts.ts';
import { keepLeadsInTime } from '../lib/background/consent/retention-alarm.ts';
import { forgetTab } from '../lib/background/forget.ts';
import { createHandlers } from '../lib/background/handlers.ts';
import { lookingAfter } from '../lib/background/look-after.ts';
import { makeMenus } from '../lib/background/menus.ts';
import { listenToPageActions } from '../lib/background/page-actions.ts';
import { listenForNotices } from '../lib/background/triage/listen-for-notices.ts';
import { listenForUpdates } from '../lib/background/updates/listen-for-updates.ts';
import { goOnWithAccess } from '../lib/background/waiting-create.ts';
import { browser, type Runtime } from '../lib/platform/browser.ts';
import { logBug, onBug } from '../lib/platform/log.ts';
import { onManagedChange, shieldManaged } from '../lib/platform/managed-storage.ts';
import { noteError, noteUncaught } from '../lib/platform/noted-errors.ts';
import { answer } from '../lib/rpc/server.ts';

export default defineBackground({
  type: 'module',
  main() {
    onBug(noteError);
    noteUncaught();
    const made = browserParts();
    const { parts } = made;
    const look = lookingAfter(made);
    const handlers = createHandlers(parts);
    const self = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
    parts.renew = () => {
      made.forgetVault();
      look.all();
    };

    // All listeners in this first turn: an event that woke the worker is lost to one that is added later.
    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender, respond) => {
      void answer(message, sender, self, handlers, (error) => logBug('message', error)).then(respond);
      // The answer comes later, and by the call.
      return true;
    });
    for (const begun of [browser.runtime.onStartup, browser.runtime.onInstalled]) {
      begun.addListener(() => {
        look.feeds();
        makeMenus().catch((error: unknown) => logBug('menus', error));
      });
    }
    listenToPageActions(parts);
    listenForNotices(parts);
    keepLeadsInTime(parts);
    goOnWithAccess(parts);
    const tryUpdate = listenForUpdates(parts);
    for (const changed of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
      changed.addListener(() => {
        parts.announce();
        look.access();
      });
    }
    onManagedChange(look.feeds);
    shieldManaged().catch((error: unknown) => logBug('shielding the policy', error));
    browser.tabs.onRemoved.addListener((tabId) => {
      // It may close with the browser: what is to be forgotten was in memory only.
      void forgetTab(tabId).catch(() => {});
      tryUpdate();
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      look.onAlarm(name);
      tryUpdate();
    });
    // A worker that was started by anything else looks too: an alarm may have been lost with an update.
    look.all();
    tidyBackups(Date.now(), navigator.locks).catch((error: unknown) => logBug('tidying backups', error));
    tryUpdate();
  },
});
