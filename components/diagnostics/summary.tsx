import { i18n } from '#i18n';
import { dateTime } from '../../lib/i18n/format.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import type { Diagnostics, DiagnosticsNews } from '../../lib/ui/diagnostics/diagnostics-model.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { SIGNS } from './signs.ts';

/** All in one line, when it was looked at, and the way to look again. */
export function Summary({ model }: { model: Diagnostics }) {
  const language = useLanguage();
  const [worst, about, looking] = [model.worst.value, model.about.value, model.looking.value];
  return (
    <section class={`card summary summary--${worst ?? 'looking'}`} aria-busy={looking}>
      <Icon name={worst ? SIGNS[worst] : 'refresh'} />
      <div class="summary__words">
        <h2>{worst ? i18n.t(`diagnostics.worst.${worst}`) : i18n.t('diagnostics.looking')}</h2>
        {about && <p class="quiet">{i18n.t('diagnostics.at', [dateTime(language, about.at)])}</p>}
        <output>{model.news.value && newsWords(model.news.value)}</output>
      </div>
      <button type="button" class="button" aria-disabled={looking} onClick={() => void model.lookAgain()}>
        <Icon name="refresh" />
        {i18n.t('diagnostics.again')}
      </button>
    </section>
  );
}

function newsWords(news: DiagnosticsNews): string {
  return news.kind === 'failed' ? errorWords(news.code) : i18n.t(`diagnostics.${news.kind}`);
}
