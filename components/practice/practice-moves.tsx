import { i18n } from '#i18n';

/** Icon, request, Fill. */
export const PracticeMoves = () => (
  <>
    <h2>{i18n.t('practiceGuide.title')}</h2>
    <ol class="moves">
      <li>
        <span>
          {i18n.t('practiceGuide.icon')} <span class="quiet">{i18n.t('practiceGuide.iconHint')}</span>
        </span>
      </li>
      <li>
        <span>{i18n.t('practiceGuide.request')}</span>
      </li>
      <li>
        <span>{i18n.t('practiceGuide.fill')}</span>
      </li>
    </ol>
    <p class="quiet">{i18n.t('practice.intro')}</p>
  </>
);
