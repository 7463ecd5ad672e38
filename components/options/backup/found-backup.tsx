import { i18n } from '#i18n';
import { type BackupCounts, type BackupPreview, noBackupCounts } from '../../../lib/domain/backup/summary.ts';
import { count, dateTime } from '../../../lib/i18n/format.ts';
import type { Backup } from '../../../lib/ui/backup/backup-model.ts';
import { useLanguage } from '../../language.ts';
import { QuestionDialog } from '../question-dialog.tsx';
import { WorkLine } from './work-line.tsx';

const COUNTS = Object.keys(noBackupCounts) as (keyof BackupCounts)[];

/** What is in the file, beside what is here, and the question which of them is wanted. */
export function FoundBackup({ model, preview }: { model: Backup; preview: BackupPreview }) {
  const language = useLanguage();
  const { madeAt, app, withAddresses, here } = preview;
  const busy = model.work.value !== null;
  return (
    <>
      <h3 data-begin tabIndex={-1}>
        {i18n.t('backup.found', [dateTime(language, madeAt)])}
      </h3>
      <p class="quiet">
        {i18n.t('backup.version', [app])} {i18n.t(withAddresses ? 'backup.hasAddresses' : 'backup.withoutAddresses')}
      </p>
      <CountTable preview={preview} />
      {here && (
        <div class="note backup__warning">
          <p>{i18n.t('backup.replaces')}</p>
          <button
            type="button"
            class="button"
            aria-disabled={busy}
            onClick={() => {
              model.show('make');
              document.getElementById('backup-passphrase')?.focus();
            }}
          >
            {i18n.t('backup.saveFirst')}
          </button>
        </div>
      )}
      <p class="backup__do">
        <button type="button" class="button button--primary" aria-disabled={busy} onClick={model.wish}>
          {i18n.t(here ? 'backup.replaceDo' : 'backup.restoreDo')}
        </button>
        {!busy && (
          <button type="button" class="button" onClick={model.leave}>
            {i18n.t('common.cancel')}
          </button>
        )}
        <WorkLine model={model} of={['restoring']} />
      </p>
      {model.asking.value && (
        <QuestionDialog
          title={i18n.t('backup.sure')}
          text={i18n.t('backup.sureText')}
          confirm={i18n.t('backup.replaceDo')}
          onConfirm={() => void model.replace()}
          onCancel={model.dontReplace}
        />
      )}
    </>
  );
}

function CountTable({ preview: { inFile, here } }: { preview: BackupPreview }) {
  const language = useLanguage();
  return (
    <table class="backup__counts">
      <thead>
        <tr>
          <th scope="col">{i18n.t('backup.what')}</th>
          <th scope="col">{i18n.t('backup.inFile')}</th>
          {here && <th scope="col">{i18n.t('backup.here')}</th>}
        </tr>
      </thead>
      <tbody>
        {COUNTS.map((name) => (
          <tr key={name}>
            <th scope="row">{i18n.t(`backup.count.${name}`)}</th>
            <td>{count(language, inFile[name])}</td>
            {here && <td>{count(language, here[name])}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
