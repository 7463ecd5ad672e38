import { i18n } from '#i18n';
import { Mark } from '../mark.tsx';

/** Beside the list, before a request is opened. */
export const NothingOpen = () => (
  <div class="empty empty--open">
    <div class="empty__picture">
      <Mark />
    </div>
    <h2>{i18n.t('list.choose')}</h2>
    <p>{i18n.t('list.chooseText')}</p>
  </div>
);
