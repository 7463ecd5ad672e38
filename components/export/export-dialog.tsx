import './export-dialog.css';
import { i18n } from '#i18n';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { count as number } from '../../lib/i18n/format.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import type { Call } from '../../lib/ui/call.ts';
import { ExportModel, type ExportWhat } from '../../lib/ui/export/export-model.ts';
import { columnWords, exportWords } from '../../lib/ui/export/export-words.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { ColumnChoice } from './column-choice.tsx';
import { ExportNews } from './export-news.tsx';
import { FormatChoice } from './format-choice.tsx';

interface Props {
  what: ExportWhat;
  /** How many leads that is; null where it is all there are. */
  count: number | null;
  call: Call;
  onClose: () => void;
}

/** Leads into a file: which kind of file, and what of them. */
export function ExportDialog({ what, count, call, onClose }: Props) {
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const model = useMemo(
    () =>
      new ExportModel({
        call,
        now: Date.now,
        language,
        words: { words: exportWords(language), columnName: columnWords },
        save: saveFile,
      }),
    [call, language],
  );
  useEffect(() => dialog.current?.showModal(), []);
  const { step } = model.state.value;
  return (
    <dialog
      ref={dialog}
      class="export"
      aria-labelledby="export-title"
      aria-describedby="export-count"
      onClose={onClose}
      // What is pressed here is not for the list below: it knows keys for what is done to its requests.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header class="export__head">
        <h2 id="export-title">{i18n.t('exporting.title')}</h2>
        <p id="export-count" class="quiet">
          {count === null
            ? i18n.t('exporting.everything')
            : i18n.t('exporting.count', count, [number(language, count)])}
        </p>
      </header>
      <div class="export__body">
        <FormatChoice model={model} />
        <ColumnChoice model={model} />
        <p class="export__personal">
          <Icon name="shield" />
          <span>{i18n.t('exporting.personal')}</span>
        </p>
      </div>
      <footer class="export__foot">
        <ExportNews state={model.state.value} nothing={model.nothing.value} />
        <button
          type="button"
          class="button button--primary"
          aria-disabled={step === 'reading' || model.nothing.value}
          onClick={() => void model.run(what)}
        >
          <Icon name="save" />
          {i18n.t('exporting.make')}
        </button>
        {/* Closing it, not just taking it away, gives the focus back to where it came from. */}
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {i18n.t(step === 'done' ? 'exporting.close' : 'common.cancel')}
        </button>
      </footer>
    </dialog>
  );
}
