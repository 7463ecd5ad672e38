import { logBug } from '../platform/log.ts';
import { readManaged } from '../platform/managed-storage.ts';
import { isDownloadAlarm } from './alarms.ts';
import type { BrowserParts } from './browser-parts.ts';
import { lookAfterVisits } from './consent/look-after-visits.ts';
import { lookAfterTeam, tidyTeam } from './team/look-after-team.ts';
import { tellNews } from './triage/tell-news.ts';
import { wakeSnoozed } from './triage/wake-snoozed.ts';
import { wakeWithPolicy } from './wake-with-policy.ts';

/** What the background does by itself: when it starts, when an alarm goes off, and when something else may have changed what is due. */
export function lookingAfter({ parts, refreshBadge, follow }: BrowserParts) {
  const feeds = (): void => {
    // The number waits for nobody: Chrome may take seconds to say that there is no policy.
    refreshBadge().catch((error: unknown) => logBug('badge', error));
    wakeWithPolicy(parts, { ...parts, managed: readManaged })
      .then(refreshBadge)
      .then(() => tellNews(parts))
      .catch((error: unknown) => logBug('wake', error));
  };
  const deadlines = (): void => {
    void lookAfterVisits(parts);
    void wakeSnoozed(parts);
    void lookAfterTeam(parts);
  };
  return {
    feeds,
    /** The user has given or taken back a permission. */
    access(): void {
      feeds();
      void lookAfterTeam(parts);
    },
    onAlarm(name: string): void {
      if (isDownloadAlarm(name)) feeds();
      deadlines();
    },
    all(): void {
      follow();
      feeds();
      deadlines();
      void tidyTeam(parts);
    },
  };
}
