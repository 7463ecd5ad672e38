import { BackupError } from '../../backup/backup-error.ts';
import type { BackupSite } from '../../domain/backup/summary.ts';
import { isFeed } from '../../domain/connection/connection.ts';
import { isAllowedSite } from '../../domain/policy/crm-sites.ts';
import { browser } from '../../platform/browser.ts';
import { once } from '../../platform/once.ts';
import type { Handlers } from '../../rpc/server.ts';
import { allConnections } from '../../storage/connections.ts';
import type { Database } from '../../storage/database.ts';
import { readPolicyState } from '../../storage/policy.ts';
import { allProfiles } from '../../storage/profiles.ts';
import {
  dropFile,
  newFileName,
  openTransfer,
  piecesOf,
  putPiece,
  readWaiting,
  type Transfer,
  writeWaiting,
} from '../../storage/transfer.ts';
import type { Parts } from '../parts.ts';
import { countsOf, hasNothing } from './counts.ts';
import { makeBackup } from './make.ts';
import { restoreWaiting } from './restore.ts';
import { dropStaging } from './staging.ts';
import { unpackBackup } from './unpack.ts';
import { BackupWork } from './work.ts';

type BackupMethods =
  'backup.make' | 'backup.read' | 'backup.restore' | 'backup.drop' | 'backup.progress' | 'backup.sites';

export type TransferOf = () => Promise<Transfer>;

/** Backups: made, read, and put in the place of what is here. Nothing of a lead is in any of these messages. */
export function backupHandlers(
  parts: Parts,
  transfer: TransferOf = once(openTransfer.bind(null, undefined)),
): Pick<Handlers, BackupMethods> {
  const work = new BackupWork();
  return {
    'backup.make': (wish) => work.run(parts, async () => make(parts, await transfer(), wish, work.onRows)),
    'backup.read': (given) => work.run(parts, async () => read(parts, await transfer(), given, work.onRows)),
    'backup.restore': ({ file }) =>
      work.run(parts, async () => {
        const db = await transfer();
        const waiting = await readWaiting(db);
        if (waiting?.file !== file) throw new BackupError('gone');
        const restored = await restoreWaiting(parts, waiting, work.onRows);
        await writeWaiting(db, null);
        return { kind: 'restored', ...restored };
      }),
    'backup.drop': async ({ file }) => {
      const db = await transfer();
      await dropFile(db, file);
      if ((await readWaiting(db))?.file !== file) return null;
      await writeWaiting(db, null);
      await dropStaging();
      return null;
    },
    'backup.progress': async () => work.progress,
    'backup.sites': async () => sitesOf(await parts.db()),
  };
}

async function make(
  parts: Parts,
  transfer: Transfer,
  wish: { passphrase: string; withAddresses: boolean },
  onRows: (rows: number) => void,
) {
  const madeAt = new Date(parts.now()).toISOString();
  const file = newFileName(parts.now());
  let index = 0;
  try {
    const { unopened } = await makeBackup(await parts.db(), {
      ...wish,
      app: browser.runtime.getManifest().version,
      madeAt,
      emit: (bytes) => putPiece(transfer, file, index++, bytes.buffer),
      onRows,
    });
    return { kind: 'made' as const, file, name: `leadstand-${madeAt.slice(0, 10)}.leadstand-backup`, unopened };
  } catch (error) {
    await dropFile(transfer, file);
    throw error;
  }
}

/** The file itself is not needed any more, whatever becomes of it. */
async function read(
  parts: Parts,
  transfer: Transfer,
  { file, passphrase }: { file: string; passphrase: string },
  onRows: (rows: number) => void,
) {
  const live = await parts.db();
  await writeWaiting(transfer, null);
  try {
    const unpacked = await unpackBackup(live, piecesOf(transfer, file), { passphrase, onRows });
    const here = await countsOf(live);
    const preview = { ...unpacked, here: hasNothing(here) ? null : here };
    await writeWaiting(transfer, { file, readAt: parts.now(), preview });
    return { kind: 'read' as const, preview };
  } catch (error) {
    await dropStaging();
    throw error;
  } finally {
    await dropFile(transfer, file);
  }
}

/** Of feeds and CRMs, those that the company allows. Our own practice page needs no permission. */
async function sitesOf(db: Database): Promise<BackupSite[]> {
  const [connections, profiles, policy] = [await allConnections(db), await allProfiles(db), await readPolicyState(db)];
  const feeds = connections
    .filter((one) => isFeed(one) && one.origin !== '')
    .map(({ origin, name }): BackupSite => ({ origin, what: 'feed', name }));
  const crms = profiles.flatMap(({ origins, name }) =>
    origins
      .filter((origin) => /^https?:/.test(origin) && isAllowedSite(policy?.allowedCrms ?? null, origin))
      .map((origin): BackupSite => ({ origin, what: 'crm', name })),
  );
  return [...new Map([...crms, ...feeds].map((site) => [site.origin, site])).values()].toReversed();
}
