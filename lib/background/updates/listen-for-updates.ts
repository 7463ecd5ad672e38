import { logBug } from '../../platform/log.ts';
import {
  isPageOpen,
  noteWaiting,
  onInstalled,
  onUpdateWaiting,
  ownVersion,
  restart,
  updateWaits,
} from '../../platform/updates.ts';
import type { Parts } from '../parts.ts';
import { noteUpdate } from './news.ts';
import { updateWhenQuiet } from './when-quiet.ts';

/** To be called in the first turn of the background. Gives what tries again whether an update that waits may come in. */
export function listenForUpdates(parts: Parts): () => void {
  const tryNow = (): void => {
    updateWhenQuiet(parts, { isOpen: isPageOpen, restart: () => void restart() }).catch((error: unknown) =>
      logBug('update', error),
    );
  };
  onInstalled((before) => {
    noteUpdate(parts, before, ownVersion()).catch((error: unknown) => logBug('news of an update', error));
  });
  onUpdateWaiting(() => void noteWaiting().then(tryNow));
  return () => void updateWaits().then((waits) => waits && tryNow());
}
