import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import { messageName } from '../../../lib/i18n/codes.ts';
import { count } from '../../../lib/i18n/format.ts';
import type { Records } from '../../../lib/ui/visits/records-model.ts';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';
import { Field } from '../../options/field.tsx';
import { FileButton } from '../../options/mapping/file-button.tsx';

/** Takes back a list that was saved from this or another browser. */
export function RestoreList({ model }: { model: Records }) {
  const passphrase = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  return (
    <form
      class="import__body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void file?.text().then((text) => model.importList(text, passphrase.current?.value ?? ''));
      }}
    >
      <p class="quiet">{i18n.t('suppression.restoreText')}</p>
      <p class="part__do">
        <FileButton label={i18n.t('suppression.file')} accept=".json,application/json" onFile={setFile} />
        {file && <FeedText text={file.name} most={80} />}
      </p>
      <Field id="passphrase-restore" label={i18n.t('suppression.passphrase')}>
        <input ref={passphrase} id="passphrase-restore" type="password" autocomplete="off" maxLength={500} />
      </Field>
      <p class="part__do">
        <button type="submit" class="button button--primary" aria-disabled={file === null || model.busy.value !== null}>
          {i18n.t('suppression.restoreDo')}
        </button>
      </p>
      <output>
        <Restored model={model} />
      </output>
    </form>
  );
}

function Restored({ model }: { model: Records }) {
  const language = useLanguage();
  const restored = model.restored.value;
  if (!restored) return null;
  if (restored.kind === 'refused') {
    return <p class="note note--error">{i18n.t(`suppressionRefusal.${messageName(restored.reason)}`)}</p>;
  }
  const [added, known, erased] = [restored.added, restored.known, restored.erased].map((one) => count(language, one));
  return <p class="note note--good">{i18n.t('suppression.restored', [added ?? '', known ?? '', erased ?? ''])}</p>;
}
