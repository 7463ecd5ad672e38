import { i18n } from '#i18n';
import { day } from '../../../lib/i18n/format.ts';
import type { PersonNews as News } from '../../../lib/ui/visits/persons-model.ts';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';

/** What the last press led to. */
export function PersonNews({ news }: { news: News }) {
  const language = useLanguage();
  return (
    <p class="note">
      <Icon name="check" />
      <span>
        {news.kind !== 'erased' && i18n.t(`persons.done.${news.kind}`)}
        {news.kind === 'erased' &&
          [
            i18n.t('persons.done.erased', [news.view.erased.leads, news.view.erased.visits]),
            news.view.copies.length > 0 && i18n.t('persons.done.copies', news.view.copies.length),
            news.view.answerBy && i18n.t('persons.done.answerBy', [day(language, news.view.answerBy)]),
          ]
            .filter(Boolean)
            .join(' ')}
      </span>
    </p>
  );
}
