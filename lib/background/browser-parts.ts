import { loadTeam } from '#team-engine';
import { chainHead } from '../platform/chain-head.ts';
import { announceChange } from '../platform/changes.ts';
import { mayReach } from '../platform/host-permissions.ts';
import { logBug } from '../platform/log.ts';
import { notifier } from '../platform/notifications.ts';
import { once } from '../platform/once.ts';
import { afterAnswer } from './after-answer.ts';
import { wakeAt } from './alarms.ts';
import { keepAwake } from './awake.ts';
import { badgeOf } from './badge.ts';
import { noteHead } from './consent/record-head.ts';
import { forgetGone } from './forget.ts';
import { giveBackUnneeded } from './give-back.ts';
import { keepBadge } from './keep-badge.ts';
import type { Parts } from './parts.ts';
import { ProgressBoard } from './progress.ts';
import { RecentRequests } from './recent-requests.ts';
import { openMended } from './second-copy/open-mended.ts';
import { secondCopy } from './second-copy/places.ts';
import { followTeam } from './team/look-after-team.ts';
import { showBadge, showUnreadable } from './toolbar.ts';
import { followChanges } from './triage/follow-changes.ts';
import { tidyNotice } from './triage/tell-news.ts';
import { openVault } from './vault.ts';

export interface BrowserParts {
  parts: Parts;
  refreshBadge: () => Promise<void>;
  /** Brings the first page and the search in step with what is stored. */
  follow: () => void;
  /** The keys are others now, and are opened anew with the next use. */
  forgetVault: () => void;
}

/** What everything in the background is made of, and what follows it: the number on the icon, the first page, the search. */
export function browserParts(): BrowserParts {
  let forgetVault = (): void => {};
  const db = once((forget) =>
    openMended({ ...secondCopy, now: Date.now }, () => {
      forget();
      // Whatever is opened next may be another database, with other keys.
      forgetVault();
    }),
  );
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
    loadTeam,
    recent: new RecentRequests(),
    progress: new ProgressBoard(() => parts.announce()),
    headNote: chainHead,
    secondCopy,
    notifier,
    giveBack: async () => giveBackUnneeded(await db()),
    announce: afterAnswer(() => {
      announceChange();
      follow();
      tellTeam();
      refreshBadge().catch((error: unknown) => logBug('badge', error));
      Promise.all([db().then(forgetGone), noteHead(parts), tidyNotice(parts)]).catch((error: unknown) =>
        logBug('after a change', error),
      );
    }),
  };
  const refreshBadge = keepBadge({
    read: () => badgeOf(parts),
    show: showBadge,
    showUnreadable,
    after: (ms, then) => void setTimeout(then, ms),
  });
  const follow = followChanges(parts);
  const tellTeam = followTeam(parts, (ms, then) => void setTimeout(then, ms));
  return { parts, refreshBadge, follow, forgetVault: () => forgetVault() };
}
