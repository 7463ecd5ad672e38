import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

/** Where everything is, and who sees it. */
export const PrivacyNote = () => (
  <div class="privacy">
    <Icon name="shield" />
    <ul>
      <li>{i18n.t('privacy.place')}</li>
      <li>{i18n.t('privacy.key')}</li>
      <li>{i18n.t('privacy.visits')}</li>
    </ul>
  </div>
);
