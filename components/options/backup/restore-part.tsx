import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { count } from '../../../lib/i18n/format.ts';
import type { Backup } from '../../../lib/ui/backup/backup-model.ts';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';
import { Field } from '../field.tsx';
import { FileButton } from '../mapping/file-button.tsx';
import { FailureNote } from './failure-note.tsx';
import { FoundBackup } from './found-backup.tsx';
import { WorkLine } from './work-line.tsx';

/** Takes a backup: first what is in it, then in the place of what is here. */
export function RestorePart({ model }: { model: Backup }) {
  const state = model.restore.value;
  const part = useRef<HTMLDivElement>(null);
  const { step } = state;
  const wasRef = useRef(step);
  // What closes takes the focus with it: it goes to what came of it.
  useEffect(() => {
    if (wasRef.current !== step) part.current?.querySelector<HTMLElement>('[data-begin]')?.focus();
    wasRef.current = step;
  }, [step]);
  return (
    <div class="backup__body" ref={part}>
      {state.step === 'choosing' && <ChooseFile model={model} />}
      {state.step === 'found' && <FoundBackup model={model} preview={state.preview} />}
      {state.step === 'done' && <Restored ended={state.ended} kept={state.kept} />}
      {/* It is there before it has words, or a screen reader would not hear them. */}
      <output>{state.step === 'choosing' && state.failure && <FailureNote failure={state.failure} />}</output>
    </div>
  );
}

function ChooseFile({ model }: { model: Backup }) {
  const passphrase = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const waiting = file === null || model.work.value !== null;
  return (
    <form
      class="backup__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (file) void model.look(file, passphrase.current?.value ?? '');
      }}
    >
      <p data-begin tabIndex={-1}>
        {i18n.t('backup.restoreText')}
      </p>
      <p class="backup__do">
        <FileButton
          label={i18n.t('backup.file')}
          accept=".leadstand-backup,application/octet-stream"
          onFile={setFile}
        />
        {file && <FeedText text={file.name} most={80} />}
      </p>
      <Field id="backup-open" label={i18n.t('backup.passphrase')}>
        <input ref={passphrase} id="backup-open" class="short" type="password" autocomplete="off" maxLength={500} />
      </Field>
      <p class="backup__do">
        <button type="submit" class="button button--primary" aria-disabled={waiting}>
          {i18n.t('backup.look')}
        </button>
        <WorkLine model={model} of={['reading']} />
      </p>
    </form>
  );
}

function Restored({ ended, kept }: { ended: number; kept: number }) {
  const language = useLanguage();
  return (
    <p class="note note--good" data-begin tabIndex={-1}>
      {i18n.t('backup.restored')}
      {ended > 0 && ` ${i18n.t('backup.ended', ended, [count(language, ended)])}`}
      {kept > 0 && ` ${i18n.t('backup.kept', kept, [count(language, kept)])}`}
    </p>
  );
}
