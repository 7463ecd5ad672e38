import { i18n } from '#i18n';
import { count } from '../../lib/i18n/format.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import type { ExportState } from '../../lib/ui/export/export-model.ts';
import { useLanguage } from '../language.ts';

/** How far it has got, and what came of it; read out as it changes. */
export function ExportNews({ state, nothing }: { state: ExportState; nothing: boolean }) {
  const language = useLanguage();
  return (
    <>
      <output class="export__news" aria-live="polite">
        {state.step === 'reading' && i18n.t('exporting.reading', state.leads, [count(language, state.leads)])}
        {state.step === 'done' && i18n.t('exporting.done', state.leads, [count(language, state.leads), state.file])}
        {state.step === 'choosing' && nothing && i18n.t('exporting.nothing')}
      </output>
      {state.step === 'failed' && (
        <p class="export__news" role="alert">
          {state.code === 'not-found' ? i18n.t('exporting.gone') : errorWords(state.code)}
        </p>
      )}
    </>
  );
}
