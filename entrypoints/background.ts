import { defineBackground } from 'wxt/utils/define-background';
import { afterAnswer } from '../lib/background/after-answer.ts';
import { isDownloadAlarm, wakeAt } from '../lib/background/alarms.ts';
import { keepAwake } from '../lib/background/awake.ts';
import { tidyBackups } from '../lib/background/backup/tidy.ts';
import { badgeOf } from '../lib/background/badge.ts';
import { lookAfterVisits } from '../lib/background/consent/look-after-visits.ts';
import { noteHead } from '../lib/background/consent/record-head.ts';
import { createHandlers } from '../lib/background/handlers.ts';
import { makeMenus } from '../lib/background/menus.ts';
import { keepLeadsInTime } from '../lib/background/consent/retention-alarm.ts';
import type { Parts } from '../lib/background/parts.ts';
import { ProgressBoard } from '../lib/background/progress.ts';
import { RecentRequests } from '../lib/background/recent-requests.ts';
import { forgetGone, forgetTab } from '../lib/background/forget.ts';
import { showBadge, showUnreadable } from '../lib/background/toolbar.ts';
import { listenToPageActions } from '../lib/background/page-actions.ts';
import { openVault } from '../lib/background/vault.ts';
import { followChanges } from '../lib/background/triage/follow-changes.ts';
import { listenForNotices } from '../lib/background/triage/listen-for-notices.ts';
import { tellNews, tidyNotice } from '../lib/background/triage/tell-news.ts';
import { listenForUpdates } from '../lib/background/updates/listen-for-updates.ts';
import { wakeSnoozed } from '../lib/background/triage/wake-snoozed.ts';
import { goOnWithAccess } from '../lib/background/waiting-create.ts';
import { wakeWithPolicy } from '../lib/background/wake-with-policy.ts';
import { browser, type Runtime } from '../lib/platform/browser.ts';
import { chainHead } from '../lib/platform/chain-head.ts';
import { announceChange } from '../lib/platform/changes.ts';
import { mayReach } from '../lib/platform/host-permissions.ts';
import { notifier } from '../lib/platform/notifications.ts';
import { onManagedChange, readManaged, shieldManaged } from '../lib/platform/managed-storage.ts';
import { logBug, onBug } from '../lib/platform/log.ts';
import { noteError, noteUncaught } from '../lib/platform/noted-errors.ts';
import { once } from '../lib/platform/once.ts';
import { answer } from '../lib/rpc/server.ts';
import { openDatabase } from '../lib/storage/database.ts';

export default defineBackground({
  type: 'module',
  main() {
    onBug(noteError);
    noteUncaught();
    const { parts, refreshBadge, follow, forgetVault } = makeParts();
    const handlers = createHandlers(parts);
    const self = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
    const lookAfterFeeds = (): void => {
      // The number waits for nobody: Chrome may take seconds to say that there is no policy.
      refreshBadge().catch((error: unknown) => logBug('badge', error));
      wakeWithPolicy(parts, { ...parts, managed: readManaged })
        .then(refreshBadge)
        .then(() => tellNews(parts))
        .catch((error: unknown) => logBug('wake', error));
    };

    const lookAfterAll = (): void => {
      follow();
      lookAfterFeeds();
      void lookAfterVisits(parts);
      void wakeSnoozed(parts);
    };
    parts.renew = () => {
      forgetVault();
      lookAfterAll();
    };

    // All listeners in this first turn: an event that woke the worker is lost to one that is added later.
    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender, respond) => {
      void answer(message, sender, self, handlers, (error) => logBug('message', error)).then(respond);
      // The answer comes later, and by the call.
      return true;
    });
    for (const begun of [browser.runtime.onStartup, browser.runtime.onInstalled]) {
      begun.addListener(() => {
        lookAfterFeeds();
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
        lookAfterFeeds();
      });
    }
    onManagedChange(lookAfterFeeds);
    shieldManaged().catch((error: unknown) => logBug('shielding the policy', error));
    // A tab that closes with the browser: what is to be forgotten was in memory only.
    browser.tabs.onRemoved.addListener((tabId) => {
      void forgetTab(tabId).catch(() => {});
      tryUpdate();
    });
    browser.alarms.onAlarm.addListener((alarm) => {
      if (isDownloadAlarm(alarm.name)) lookAfterFeeds();
      void lookAfterVisits(parts);
      void wakeSnoozed(parts);
      tryUpdate();
    });
    // A worker that was started by anything else looks too: an alarm may have been lost with an update.
    lookAfterAll();
    tidyBackups(Date.now(), navigator.locks).catch((error: unknown) => logBug('tidying backups', error));
    tryUpdate();
  },
});

/** What everything in the background is made of, and what follows it: the number on the icon, the first page, the search. */
function makeParts(): { parts: Parts; refreshBadge: () => Promise<void>; follow: () => void; forgetVault: () => void } {
  const db = once(openDatabase);
  let forgetVault = (): void => {};
  const refreshBadge = async (): Promise<void> => {
    const badge = await badgeOf(parts).catch(async (error: unknown) => {
      if (error instanceof DOMException) await showUnreadable(error);
      throw error;
    });
    await showBadge(badge);
  };
  const parts: Parts = {
    db,
    vault: once(async (forget) => {
      forgetVault = forget;
      return openVault(await db());
    }),
    now: Date.now,
    random: Math.random,
    fetch: (...request) => fetch(...request),
    locks: navigator.locks,
    mayReach,
    keepAwake,
    wakeAt,
    recent: new RecentRequests(),
    progress: new ProgressBoard(() => parts.announce()),
    headNote: chainHead,
    notifier,
    announce: afterAnswer(() => {
      announceChange();
      follow();
      refreshBadge().catch((error: unknown) => logBug('badge', error));
      Promise.all([db().then(forgetGone), noteHead(parts), tidyNotice(parts)]).catch((error: unknown) =>
        logBug('after a change', error),
      );
    }),
  };
  const follow = followChanges(parts);
  return { parts, refreshBadge, follow, forgetVault: () => forgetVault() };
}
