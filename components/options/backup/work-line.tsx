import { i18n } from '#i18n';
import { count } from '../../../lib/i18n/format.ts';
import type { Backup } from '../../../lib/ui/backup/backup-model.ts';
import { useLanguage } from '../../language.ts';

type Work = NonNullable<Backup['work']['value']>;

/** What is under way. How far it has got is for the eye: read aloud, it would never end. */
export function WorkLine({ model, of }: { model: Backup; of: readonly Work[] }) {
  const language = useLanguage();
  const [work, rows] = [model.work.value, model.rows.value];
  const shown = work !== null && of.includes(work);
  return (
    <span class="backup__work">
      <output>{shown && i18n.t(`backup.${work}`)}</output>
      {shown && rows > 0 && (
        <span class="quiet" aria-hidden="true">
          {i18n.t('backup.rows', rows, [count(language, rows)])}
        </span>
      )}
    </span>
  );
}
