import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

export function PrivacyNote() {
  return (
    <section class="privacy">
      <h2>
        <Icon name="shield" />
        {i18n.t('privacy.title')}
      </h2>
      <ul>
        <li>{i18n.t('privacy.place')}</li>
        <li>{i18n.t('privacy.key')}</li>
        <li>{i18n.t('privacy.visits')}</li>
      </ul>
      <p>
        <a href="/visits.html" target="_blank" rel="noopener noreferrer">
          {i18n.t('privacy.openVisits')}
          <span class="hidden-text"> ({i18n.t('common.newTab')})</span>
        </a>
      </p>
    </section>
  );
}
