import { i18n } from '#i18n';
import { messageName } from '../../../lib/i18n/codes.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { BackupFailure } from '../../../lib/ui/backup/backup-state.ts';

/** What went wrong, and what to do about it. */
export function FailureNote({ failure }: { failure: BackupFailure }) {
  const words =
    failure.kind === 'refused' ? i18n.t(`backupRefusal.${messageName(failure.reason)}`) : errorWords(failure.code);
  return <p class="note note--error">{words}</p>;
}
