import type { BackupRefusal } from '../domain/backup/summary.ts';

/** Thrown inside, where a file is read piece by piece; whoever reads it turns it into an answer. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly reason: BackupRefusal;

  constructor(reason: BackupRefusal) {
    super(reason);
    this.reason = reason;
  }
}
