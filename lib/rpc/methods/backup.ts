import * as z from 'zod/mini';
import type { BackupPreview, BackupRefusal, BackupSite } from '../../domain/backup/summary.ts';
import { method } from '../method.ts';
import { nothing } from './inputs.ts';

const OPTIONS = ['options'] as const;

const passphrase = z.string().check(z.maxLength(500));
/** A file in the database through which page and background hand backups to each other. */
const file = z.string().check(z.maxLength(100));

export type BackupRefused = { kind: 'refused'; reason: BackupRefusal };

export const backupMethods = {
  /** Makes a backup, to be fetched by the page: where it lies, what it is to be called, how many rows nothing opens any more. */
  'backup.make': method<{ kind: 'made'; file: string; name: string; unopened: number } | BackupRefused>()(
    OPTIONS,
    z.object({ passphrase, withAddresses: z.boolean() }),
  ),
  /** Reads a backup that the page has laid there, to its end, and unpacks it beside what is in use. Nothing of that changes. */
  'backup.read': method<{ kind: 'read'; preview: BackupPreview } | BackupRefused>()(
    OPTIONS,
    z.object({ file, passphrase }),
  ),
  /** Puts what was read in the place of what is here. `ended`: leads that must not come back; `kept`: those of which what was done since is kept. */
  'backup.restore': method<{ kind: 'restored'; ended: number; kept: number } | BackupRefused>()(
    OPTIONS,
    z.object({ file }),
  ),
  /** What was read is not wanted. */
  'backup.drop': method<null>()(OPTIONS, z.object({ file })),
  /** How many rows have been written or read by what is under way; null when nothing is. */
  'backup.progress': method<{ rows: number } | null>()(OPTIONS, nothing),
  /** What Leadstand needs the browser's permission for. */
  'backup.sites': method<BackupSite[]>()(OPTIONS, nothing),
} as const;
