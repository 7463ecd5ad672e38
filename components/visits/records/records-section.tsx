import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import type { ProcessingRecord } from '../../../lib/rpc/methods/persons.ts';
import type { Records } from '../../../lib/ui/visits/records-model.ts';
import { ErrorNote } from '../../error-note.tsx';
import { Icon } from '../../icon.tsx';
import { ChainPanel } from './chain-panel.tsx';
import { ProcessingSheet } from './processing-sheet.tsx';
import { SuppressionPanel } from './suppression-panel.tsx';

interface Props {
  model: Records;
  onPrint: (what: 'processing') => Promise<void>;
}

/** What was done and can be proved, who said no, and the record of processing activities. */
export function RecordsSection({ model, onPrint }: Props) {
  const failure = model.failure.value;
  const processing = model.processing.value;
  return (
    <div class="stack">
      {failure && <ErrorNote code={failure.code} onDismiss={model.dismissFailure} />}
      {!model.entries.value && !failure && <p class="quiet">{i18n.t('common.loading')}</p>}
      {model.entries.value && <ChainPanel model={model} entries={model.entries.value} />}
      {model.suppression.value && <SuppressionPanel model={model} view={model.suppression.value} />}
      {processing && <Processing record={processing} onPrint={onPrint} />}
    </div>
  );
}

function Processing({ record, onPrint }: { record: ProcessingRecord } & Pick<Props, 'onPrint'>) {
  const sheet = useRef<HTMLDetailsElement>(null);
  return (
    <section class="card stack processing-card" aria-labelledby="processing-title">
      <h2 id="processing-title">{i18n.t('processing.title')}</h2>
      <p class="quiet">{i18n.t('processing.text')}</p>
      <p class="part__do">
        <button
          type="button"
          class="button"
          onClick={() => {
            // What is folded away is not printed.
            sheet.current?.setAttribute('open', '');
            void onPrint('processing');
          }}
        >
          <Icon name="print" />
          {i18n.t('processing.print')}
        </button>
      </p>
      <details ref={sheet}>
        <summary>{i18n.t('processing.show')}</summary>
        <ProcessingSheet record={record} />
      </details>
    </section>
  );
}
