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
    </section>
  );
}
