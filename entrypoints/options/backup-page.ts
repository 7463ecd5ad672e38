import { browser } from '../../lib/platform/browser.ts';
import { mayReach, originPattern } from '../../lib/platform/host-permissions.ts';
import { once } from '../../lib/platform/once.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { call } from '../../lib/rpc/client.ts';
import { layFile, newFileName, openTransfer, takeFile } from '../../lib/storage/transfer.ts';
import { type Backup, BackupModel } from '../../lib/ui/backup/backup-model.ts';

const PAUSE_MS = 400;

/** Set until the sites of what was restored are allowed. */
const RESTORED = 'backup-restored';

/** The part of the set-up page that saves and restores everything. */
export function backupPage(): Backup {
  const transfer = once(() => openTransfer());
  return new BackupModel({
    call,
    files: {
      async lay(file) {
        const name = newFileName(Date.now());
        await layFile(await transfer(), name, file);
        return name;
      },
      take: async (name) => takeFile(await transfer(), name),
    },
    save: saveFile,
    permissions: {
      request: (origin) => browser.permissions.request({ origins: [originPattern(origin)] }),
      contains: mayReach,
    },
    restored: {
      read: () => localStorage.getItem(RESTORED) !== null,
      write: (restored) => (restored ? localStorage.setItem(RESTORED, 'yes') : localStorage.removeItem(RESTORED)),
    },
    pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
  });
}
