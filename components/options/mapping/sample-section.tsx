import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import type { RecordCandidate } from '../../../lib/domain/mapping/learned.ts';
import type { Refusal } from '../../../lib/ui/mapping/mapping-state.ts';
import { describedBy, Field } from '../field.tsx';
import { FileButton } from './file-button.tsx';
import { RecordChoice } from './record-choice.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { useFileDrop } from './use-file-drop.ts';

interface Props {
  busy: boolean;
  refusal: Extract<Refusal, { what: 'sample' }> | null;
  candidates: readonly RecordCandidate[];
  record: string | null;
  onText: (text: string) => void;
  onFile: (file: File) => void;
  onRecord: (record: string) => void;
}

/** Where a part of the feed or its XSD is pasted, dropped or chosen, so that the layout is worked out from it. */
export function SampleSection({ busy, refusal, candidates, record, onText, onFile, onRecord }: Props) {
  const { over, drop } = useFileDrop(onFile);
  const text = useRef<HTMLTextAreaElement>(null);
  const hint = i18n.t('mapping.sampleHint');
  return (
    <form
      class={over ? 'sample sample--over' : 'sample'}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onText(text.current?.value ?? '');
      }}
      {...drop}
    >
      <Field id="mapping-sample" label={i18n.t('mapping.sample')} hint={hint}>
        <textarea
          ref={text}
          id="mapping-sample"
          class="sample__text"
          rows={6}
          spellcheck={false}
          autocomplete="off"
          aria-describedby={describedBy('mapping-sample', hint, null)}
        />
      </Field>
      <div class="form__do">
        <button type="submit" class="button button--primary" aria-disabled={busy}>
          {i18n.t(busy ? 'mapping.learning' : 'mapping.learn')}
        </button>
        <FileButton label={i18n.t('mapping.chooseFile')} accept=".xml,.xsd,text/xml,application/xml" onFile={onFile} />
        <span class="quiet">{i18n.t('mapping.dropHint')}</span>
      </div>
      <RefusalNote refusal={refusal} />
      <RecordChoice candidates={candidates} record={record} onRecord={onRecord} />
    </form>
  );
}
