import { batch } from '@preact/signals';
import { errorCode } from '../error-code.ts';
import type { BackupDeps, BackupFailure, BackupState } from './backup-state.ts';

/** Does one thing at a time, and follows how far it has got. What goes wrong becomes a failure to be shown. */
export async function work(
  { work: under, rows }: BackupState,
  { call, pause }: BackupDeps,
  what: NonNullable<BackupState['work']['value']>,
  doIt: () => Promise<void>,
  onFailure: (failure: BackupFailure) => void,
): Promise<void> {
  if (under.value !== null) return;
  batch(() => {
    under.value = what;
    rows.value = 0;
  });
  const follow = async (): Promise<void> => {
    while (under.value !== null) {
      await pause();
      const progress = under.value && (await call('backup.progress', {}).catch(() => null));
      if (progress) rows.value = progress.rows;
    }
  };
  void follow();
  try {
    await doIt();
  } catch (error) {
    onFailure({ kind: 'failed', code: errorCode(error) });
  } finally {
    under.value = null;
  }
}
