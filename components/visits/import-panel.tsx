import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import type { Visits } from '../../lib/ui/visits/visits-model.ts';
import { describedBy, Field } from '../options/field.tsx';
import { FileButton } from '../options/mapping/file-button.tsx';
import { ImportPreview } from './import-preview.tsx';

/** Answers of many at once: from the company's own form, or pasted from the mailbox. */
export function ImportPanel({ model }: { model: Visits }) {
  const pasted = useRef<HTMLTextAreaElement>(null);
  const found = model.found.value;
  return (
    <details class="import">
      <summary>{i18n.t('importAnswers.title')}</summary>
      <div class="import__body">
        <p class="quiet">{i18n.t('importAnswers.text')}</p>
        <Field id="pasted" label={i18n.t('importAnswers.paste')} hint={i18n.t('importAnswers.pasteHint')}>
          <textarea
            ref={pasted}
            id="pasted"
            class="text"
            rows={4}
            aria-describedby={describedBy('pasted', true, null)}
          />
        </Field>
        <p class="part__do">
          <button type="button" class="button" onClick={() => void model.lookAtMail(pasted.current?.value ?? '')}>
            {i18n.t('importAnswers.look')}
          </button>
          <FileButton
            label={i18n.t('importAnswers.file')}
            accept=".csv,.json,.txt,text/csv,application/json"
            onFile={(file) =>
              void file.arrayBuffer().then((bytes) => model.lookAtFile(file.name, new Uint8Array(bytes)))
            }
          />
        </p>
        {found && (
          <ImportPreview
            found={found}
            unread={model.unread.value}
            busy={model.busy.value !== null}
            onRecord={() => void model.recordAll()}
            onDrop={model.dropImport}
          />
        )}
      </div>
    </details>
  );
}
