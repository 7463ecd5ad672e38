import { BackupError } from '../../backup/backup-error.ts';
import type { BackupRefusal } from '../../domain/backup/summary.ts';
import type { Parts } from '../parts.ts';

/** What is under way. One at a time: two restores would unpack into each other. */
export class BackupWork {
  #rows: number | null = null;

  get progress(): { rows: number } | null {
    return this.#rows === null ? null : { rows: this.#rows };
  }

  readonly onRows = (rows: number): void => {
    this.#rows = rows;
  };

  /** Does the work, or says why not: an error that has a remedy is an answer. */
  async run<Done>(
    { locks, keepAwake }: Pick<Parts, 'locks' | 'keepAwake'>,
    work: () => Promise<Done>,
  ): Promise<Done | { kind: 'refused'; reason: BackupRefusal }> {
    return locks.request('backup', { ifAvailable: true }, async (lock) => {
      if (!lock) return { kind: 'refused' as const, reason: 'busy' as const };
      this.#rows = 0;
      try {
        return await keepAwake(work);
      } catch (error) {
        const reason = reasonOf(error);
        if (reason === null) throw error;
        return { kind: 'refused' as const, reason };
      } finally {
        this.#rows = null;
      }
    });
  }
}

function reasonOf(error: unknown): BackupRefusal | null {
  if (error instanceof BackupError) return error.reason;
  return isFull(error) ? 'disk-full' : null;
}

/** Browsers name it so, or leave the transaction without a name for what went wrong with the disk. */
const isFull = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'name' in error &&
  (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_FILE_NO_DEVICE_SPACE');
