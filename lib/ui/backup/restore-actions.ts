import { batch } from '@preact/signals';
import { BACKUP_LIMITS } from '../../backup/limits.ts';
import type { BackupDeps, BackupFailure, BackupState } from './backup-state.ts';
import { work } from './backup-work.ts';

/** From a file to what is in it, and from there into the place of what is here. */
export function restoreActions(state: BackupState, deps: BackupDeps, listSites: () => Promise<void>) {
  const { restore, asking } = state;

  const refuse = (failure: BackupFailure): void => {
    restore.value = { step: 'choosing', failure };
  };

  /** Reads the file to its end. Nothing of what is here changes. */
  async function look(file: Blob, passphrase: string): Promise<void> {
    if (file.size > BACKUP_LIMITS.fileBytes) return refuse({ kind: 'refused', reason: 'too-large' });
    await work(state, deps, 'reading', () => read(file, passphrase), refuse);
  }

  async function read(file: Blob, passphrase: string): Promise<void> {
    const name = await deps.files.lay(file).catch(() => null);
    if (name === null) return refuse({ kind: 'refused', reason: 'disk-full' });
    const found = await deps.call('backup.read', { file: name, passphrase });
    if (found.kind === 'refused') refuse(found);
    else restore.value = { step: 'found', file: name, preview: found.preview, failure: null };
  }

  /** Asks first where something is here that would be gone. */
  function wish(): void {
    const found = restore.value;
    if (found.step !== 'found' || state.work.value !== null) return;
    if (found.preview.here) asking.value = true;
    else void replace();
  }

  async function replace(): Promise<void> {
    asking.value = false;
    const found = restore.value;
    if (found.step !== 'found') return;
    await work(
      state,
      deps,
      'restoring',
      async () => {
        const restored = await deps.call('backup.restore', { file: found.file });
        // What was unpacked is gone with it, whatever went wrong.
        if (restored.kind === 'refused') return refuse(restored);
        deps.restored.write(true);
        restore.value = { step: 'done', ended: restored.ended, kept: restored.kept };
        await listSites();
      },
      refuse,
    );
  }

  function leave(): void {
    const found = restore.value;
    batch(() => {
      restore.value = { step: 'choosing', failure: null };
      asking.value = false;
    });
    if (found.step === 'found') void deps.call('backup.drop', { file: found.file }).catch(() => null);
  }

  return { look, wish, replace, leave, dontReplace: () => void (asking.value = false) };
}
