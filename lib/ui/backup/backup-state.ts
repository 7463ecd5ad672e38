import { signal } from '@preact/signals';
import type { BackupPreview, BackupRefusal, BackupSite } from '../../domain/backup/summary.ts';
import type { ErrorCode } from '../../rpc/contract.ts';
import type { Call } from '../call.ts';
import type { PassphraseProblem } from '../visits/passphrase.ts';

export interface BackupDeps {
  call: Call;
  /** The database through which page and background hand files to each other. */
  files: {
    lay: (file: Blob) => Promise<string>;
    take: (name: string) => Promise<Blob>;
  };
  /** Hands a file to the user. */
  save: (name: string, file: Blob) => void;
  permissions: { request: (origin: string) => Promise<boolean>; contains: (origin: string) => Promise<boolean> };
  /** Whether something was restored here and its sites are still to be allowed, also after the page was closed. */
  restored: { read: () => boolean; write: (restored: boolean) => void };
  /** A moment, until it is asked again how far the work has got. */
  pause: () => Promise<void>;
}

/** Why nothing came of it. */
export type BackupFailure = { kind: 'refused'; reason: BackupRefusal } | { kind: 'failed'; code: ErrorCode };

export type MakeState = { kind: 'made'; name: string; unopened: number } | BackupFailure | null;

export type RestoreState =
  | { step: 'choosing'; failure: BackupFailure | null }
  | { step: 'found'; file: string; preview: BackupPreview; failure: BackupFailure | null }
  | { step: 'done'; ended: number; kept: number };

export interface SiteView extends BackupSite {
  allowed: boolean;
}

export type BackupPart = 'make' | 'restore';

export const backupState = () => ({
  /** What is under way, and how many rows of it are done. */
  work: signal<'making' | 'reading' | 'restoring' | null>(null),
  rows: signal(0),
  /** The part of the section that is open. */
  open: signal<BackupPart | null>(null),
  problem: signal<PassphraseProblem | null>(null),
  made: signal<MakeState>(null),
  restore: signal<RestoreState>({ step: 'choosing', failure: null }),
  /** The user is asked whether what is here is to be replaced. */
  asking: signal(false),
  /** What is to be allowed again; null while nothing was restored. */
  sites: signal<readonly SiteView[] | null>(null),
  /** The site that the browser did not allow. */
  declined: signal<string | null>(null),
});

export type BackupState = ReturnType<typeof backupState>;
