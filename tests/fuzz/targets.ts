import type { Target } from './target.ts';
import { addressTargets } from './targets/addresses.ts';
import { backupTargets } from './targets/backup.ts';
import { consentTargets } from './targets/consent.ts';
import { exportTargets } from './targets/exports.ts';
import { feedTargets } from './targets/feeds.ts';
import { fileTargets } from './targets/files.ts';
import { formTargets } from './targets/forms.ts';
import { handlerTargets } from './targets/handlers.ts';
import { mappingTargets } from './targets/mappings.ts';
import { messageTargets } from './targets/messages.ts';
import { pageReplyTargets } from './targets/page-replies.ts';
import { pageTargets } from './targets/pages.ts';
import { restoreTargets } from './targets/restore.ts';
import { settingsTargets } from './targets/settings.ts';
import { valueTargets } from './targets/values.ts';

/** In the order in which they are run. */
export const TARGETS: readonly Target[] = [
  ...feedTargets,
  ...mappingTargets,
  ...fileTargets,
  ...backupTargets,
  ...consentTargets,
  ...valueTargets,
  ...addressTargets,
  ...exportTargets,
  ...settingsTargets,
  ...messageTargets,
  ...formTargets,
  ...handlerTargets,
  ...pageReplyTargets,
  ...pageTargets,
  ...restoreTargets,
];
